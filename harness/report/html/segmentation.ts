import type { Run, SegmentationFinding } from '../../verdict/result.js'
import { html, type Markup } from './markup.js'
import { showExchange } from './scenario.js'
import { badge } from './verdict.js'

/** Scenarios that end otherwise when their requests are cut, apart from the requirements. */
export function showSegmentation(run: Run): Markup | undefined {
  const findings = run.segmentation ?? []
  if (findings.length === 0) return undefined
  return html`<section aria-labelledby="segmentation" class="unfiltered"><h2 id="segmentation">What changes with the cut</h2>
<p>Where the network cuts a request is chance. These scenarios end otherwise when their requests arrive octet by octet, or split at random; no verdict follows from it.</p>
${findings.map(finding => showFinding(run, finding))}</section>`
}

function showFinding(run: Run, finding: SegmentationFinding): Markup {
  const { requirement, scenario, feature, line, delivery, seed, whole, cut, because } = finding
  return html`<article class="problem warn">
<header><h3>${scenario}</h3><p class="origin"><code>${requirement}</code> · whole ${badge(whole)} · ${delivery} ${badge(cut)}</p></header>
<p class="because">${because}</p>${finding.exchanges.map(id => showExchange(run, id))}
<p class="where">${feature}:${line} · seed ${seed}</p></article>`
}
