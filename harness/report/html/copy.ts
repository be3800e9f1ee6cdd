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

/** A server that the run started is gone, and so are its port and what it served. */
function showPlace({ target }: Run): Markup | undefined {
  if (target.url !== undefined) return undefined
  const anew =
    target.words === undefined
      ? 'put in those of your server.'
      : 'the line with h10spec above makes both anew.'
  return html`<p class="where">Port and file are those of this run and gone with it: ${anew}</p>`
}
