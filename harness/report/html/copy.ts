import type { RequirementResult, Run, ScenarioResult } from '../../verdict/result.js'
import { againLine } from '../again-line.js'
import { curlLine } from '../curl-line.js'
import { html, type Markup } from './markup.js'

/** Lines that repeat the decisive exchange. The script adds a button to each that copies it. */
export function showReproduction(run: Run, scenario: ScenarioResult): Markup | undefined {
  const { reproduce, evidence, exchanges } = scenario
  if (reproduce === undefined) return undefined
  const exchange = run.exchanges[evidence?.exchange ?? exchanges.at(-1) ?? '']
  const curl = exchange && curlLine(exchange)
  return html`<div class="lines">${showLine('The same bytes again', reproduce)}${curl && showLine('Much the same with curl', curl)}${showPlace(run)}</div>`
}

/** The line that judges this requirement again, alone. */
export function showAgain(run: Run, { id }: RequirementResult): Markup | undefined {
  const line = againLine(run, id)
  return line === undefined
    ? undefined
    : html`<div class="lines">${showLine('Judge it again', line)}</div>`
}

function showLine(name: string, line: string): Markup {
  return html`<div class="line"><span>${name}</span><pre class="copy">${line}</pre></div>`
}

/** A server that the run started is gone, and so is its port. */
function showPlace({ target }: Run): Markup | undefined {
  if (target.url !== undefined) return undefined
  return html`<p class="where">The port is the one of this run: put in that of your server.</p>`
}
