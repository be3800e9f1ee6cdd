import type { Run, TargetRecord, Verdict } from '../../verdict/result.js'
import { commandLine } from '../command-line.js'
import { selectionText } from '../selection-text.js'
import { isComplete, shortfalls } from '../shortfall.js'
import { showNotes } from './evidence.js'
import { headline } from './headline.js'
import { html, type Markup } from './markup.js'
import { byGravity, wording } from './verdict.js'

/** The head of the page: who was judged, when, and the outcome in one sentence. */
export function showHeader(run: Run): Markup {
  const { tone, text } = headline(run)
  return html`<header class="page ${tone}">
<p class="tool">h10spec ${run.tool.version}</p>
<h1>${run.target.name}</h1>
<button type="button" class="theme" hidden></button>
<p class="headline">${text}</p>${showSelection(run)}
${showShortfalls(run)}${showNotes(run.notes ?? [])}
<dl class="facts">${facts(run).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
</header>`
}

/** How many requirements have which verdict, as a bar and as a list. */
export function showSummary(run: Run): Markup {
  const shown = byGravity.filter(verdict => run.summary[verdict] > 0).toReversed()
  return html`<section aria-labelledby="summary"><h2 id="summary">Summary</h2>
${showBar(run, shown)}<ul class="tally">${shown.map(verdict => showCount(run, verdict))}</ul></section>`
}

/** What is not asked for does not show: nobody is to take a part for the whole. */
export function showSelection(run: Run): Markup | undefined {
  const selection = selectionText(run)
  if (selection === undefined) return undefined
  return html`<p class="selection">A selection, ${selection}: nothing else was judged.</p>`
}

function showShortfalls(run: Run): Markup | undefined {
  const reasons = shortfalls(run)
  if (reasons.length === 0) return undefined
  const title = isComplete(run) ? 'The judge failed' : 'This run is not complete'
  return html`<div class="banner" role="alert"><p>${title}</p><ul>${reasons.map(reason => html`<li>${reason}</li>`)}</ul></div>`
}

function facts(run: Run): readonly (readonly [string, string | Markup])[] {
  const { target, started, duration, seed, profile } = run
  return [
    ['role', target.role],
    [target.url === undefined ? 'command' : 'address', html`<code>${addressOf(target)}</code>`],
    [
      'started',
      html`<time datetime="${started}">${started.replace('T', ' ').slice(0, 19)} UTC</time>`
    ],
    ['duration', `${duration.toFixed(1)} s`],
    ['seed', String(seed)],
    ...(profile === undefined ? [] : [['profile', profile] as const])
  ]
}

function addressOf({ url, command }: TargetRecord): string {
  return url ?? commandLine(command)
}

function showBar({ summary }: Run, shown: readonly Verdict[]): Markup {
  const total = shown.reduce((sum, verdict) => sum + summary[verdict], 0)
  let x = 0
  const parts = shown.map(verdict => {
    const start = x
    x += summary[verdict]
    return html`<rect class="${verdict}" x="${start}" width="${summary[verdict]}" height="1"/>`
  })
  return html`<svg class="bar" viewBox="0 0 ${total} 1" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`
}

function showCount({ summary }: Run, verdict: Verdict): Markup {
  const { sign, meaning } = wording[verdict]
  return html`<li class="${verdict}" title="${meaning}"><b>${summary[verdict]}</b> <span><span aria-hidden="true">${sign}</span> ${verdict}</span></li>`
}
