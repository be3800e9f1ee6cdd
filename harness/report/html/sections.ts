import type { Run } from '../../verdict/result.js'
import { type Topic, topicsOf } from '../topics.js'
import { countVerdicts } from './counts.js'
import { html, type Markup } from './markup.js'
import { showEntry, showProblem } from './requirement.js'
import { badge, byGravity, needsAttention, wording } from './verdict.js'

/** Every requirement that did not simply hold, the gravest first. */
export function showProblems(run: Run): Markup | undefined {
  const problems = byGravity
    .filter(needsAttention)
    .flatMap(verdict => run.requirements.filter(requirement => requirement.verdict === verdict))
  if (problems.length === 0) return undefined
  return html`<section aria-labelledby="problems" class="group"><h2 id="problems">What to look at</h2>
${problems.map((requirement, nth) => showProblem(run, requirement, nth < unfolded))}</section>`
}

/** So many problems stand on the page whole; of more, nobody reads every exchange. */
const unfolded = 20

/** All requirements by feature. What they left behind unfolds where scripts run. */
export function showTopics(run: Run): Markup {
  return html`<section aria-labelledby="requirements" class="group"><h2 id="requirements">All requirements by topic</h2>
<p class="lead" id="scriptless">What stands behind a requirement that holds unfolds with JavaScript only; the JSON report has it as well.</p>
${topicsOf(run).map(topic => showTopic(run, topic))}</section>`
}

/** What the verdicts and the signs of a trace mean. */
export function showLegend(): Markup {
  const entries = byGravity.map(
    verdict => html`<div><dt>${badge(verdict)}</dt><dd>${wording[verdict].meaning}</dd></div>`
  )
  return html`<section aria-labelledby="legend"><h2 id="legend">What the verdicts mean</h2><dl class="legend">${entries}</dl>
<p class="reading">A <b>must</b> that is broken fails, a <b>should</b> warns, a <b>may</b> is recorded. In a trace, <code>&gt;</code> stands before what the judge sent and <code>&lt;</code> before what it received. Times count from the opening of the connection; what does not print is written as <i>\\r\\n</i> or <i>\\x00</i>, and ▲ stands under the first byte that is wrong, or where one is missing.</p></section>`
}

function showTopic(run: Run, { suite, topic, requirements }: Topic): Markup {
  return html`<section class="topic group"><h3>${words(topic)} <small>${suite}</small> ${countVerdicts(requirements)}</h3>
<ul class="entries">${requirements.map(requirement => showEntry(run, requirement))}</ul></section>`
}

/** A feature's file name as a title: `status-line` is `Status line`. */
function words(name: string): string {
  const text = name.replaceAll('-', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
