import { findingKinds, unknownStatus } from '../../verdict/finding.js'
import { findingsIn } from '../../verdict/findings.js'
import type { FindingRecord, Run } from '../../verdict/result.js'
import { html, type Markup } from './markup.js'
import { showExchange } from './scenario.js'

/** What the target does apart from HTTP: it ends, hangs, prints without end and the like. */
export function showFindings(run: Run): Markup | undefined {
  const findings = findingsIn(run)
  if (findings.length === 0) return undefined
  return html`<section aria-labelledby="findings" class="unfiltered"><h2 id="findings">Crashes and the like</h2>
${findings.map(finding => showFinding(run, finding))}</section>`
}

function showFinding(run: Run, finding: FindingRecord): Markup {
  const { kind, scenarios, stderr = '', exchange } = finding
  const [first = '', ...others] = scenarios
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  const trace = exchange === undefined ? undefined : showExchange(run, exchange, true)
  const output =
    stderr === ''
      ? undefined
      : html`<p class="output">the last lines of its standard error</p><pre>${stderr}</pre>`
  return html`<article class="problem error"><header><h3>${kind}: ${endOf(finding)}</h3><p class="origin">during “${first}”${more}</p></header>
${output}${trace}</article>`
}

function endOf({ kind, exitCode = null, signal = null }: FindingRecord): string {
  const end = signal === null ? `exit status ${exitCode}` : `killed by ${signal}`
  const isKnown = exitCode !== null || signal !== null
  if (kind === 'crash' && !isKnown) return `${findingKinds[kind]}, ${unknownStatus}`
  return isKnown ? `${findingKinds[kind]}, ${end}` : findingKinds[kind]
}
