import { html, type Markup } from '../../report/html/markup.js'
import type { Loss } from '../compare.js'
import { differing } from '../outcome.js'
import type { Specimen, ZooResult } from '../result.js'
import { homeAnchor, missAnchor, rowAnchor } from './anchor.js'

/** A mutant that was not caught, with all that is to be known of it. */
export function showSpecimen(specimen: Specimen, result: ZooResult): Markup {
  const { name, outcome, place, because, blocked, inconclusive } = specimen
  const { missing, extra, seen } = differing(specimen)
  const reason = because === undefined ? undefined : html`<pre>${because}</pre>`
  const home = homeAnchor(specimen, result)
  const title = home === undefined ? html`${name}` : html`<a href="#${home}">${name}</a>`
  return html`<article class="problem ${outcome}" id="${missAnchor(specimen)}">
<header><span class="badge ${outcome}">${outcome}</span><h3>${title}</h3><p class="origin"><code>${place}</code></p></header>
${reason}${showLosses('Declared, but not broken', missing)}${showLosses('Broken, but not declared', extra)}${showLosses('Declared and broken', seen)}${showLosses('Blocked', blocked)}${showLosses('Inconclusive', inconclusive)}
</article>`
}

function showLosses(title: string, losses: readonly Loss[]): Markup | undefined {
  if (losses.length === 0) return undefined
  const items = losses.map(
    ({ id, place, because }) =>
      html`<li><a href="#${rowAnchor(id)}"><code>${id}</code></a> ${because} <span class="origin">${place}</span></li>`
  )
  return html`<h4>${title}</h4><ul class="losses">${items}</ul>`
}
