import type { RequirementResult, Run, ScenarioResult } from '../../verdict/result.js'
import { levelText } from '../level-text.js'
import { showAgain } from './copy.js'
import { showKnown } from './evidence.js'
import { showExplanation } from './explanation.js'
import { heading, html, type Markup } from './markup.js'
import { later } from './pack.js'
import { showScenario } from './scenario.js'
import { showSources } from './source.js'
import { badge, needsAttention } from './verdict.js'

/**
 * A requirement that did not simply hold: what went wrong first, the rest folded. Where it is not to
 * stand there `whole`, steps and exchanges are folded too.
 */
export function showProblem(run: Run, requirement: RequirementResult, whole: boolean): Markup {
  const { id, verdict, title, scenarios, known } = requirement
  const wrong = scenarios.filter(scenario => needsAttention(scenario.verdict))
  const right = scenarios.filter(scenario => !needsAttention(scenario.verdict))
  return html`<article class="problem ${verdict}" id="${id}" ${marks(requirement)}>
<header>${badge(verdict)}${heading(3, html`${title} ${showPermalink(id)}`)}${showOrigin(requirement)}</header>
${showKnown(known)}${showExplanation(requirement, whole)}${showAgain(run, requirement)}
${wrong.map(scenario => showScenario(run, scenario, 4, whole))}${foldAway(run, right)}
</article>`
}

/** A requirement as an entry of the list: a link to its problem, or its scenarios folded away. */
export function showEntry(run: Run, requirement: RequirementResult): Markup {
  const { id, verdict, scenarios } = requirement
  const content = needsAttention(verdict)
    ? html`<div class="entry">${showLabel(requirement, `#${encodeURIComponent(id)}`)}</div>`
    : html`<details class="entry" id="${id}"><summary>${showLabel(requirement)}</summary>${later(html`<div class="body">${showReference(requirement)}${showExplanation(requirement)}${showAgain(run, requirement)}${scenarios.map(scenario => showScenario(run, scenario, 5))}</div>`)}</details>`
  return html`<li ${marks(requirement)}>${content}</li>`
}

/** What the filter goes by. */
export function marks({ id, verdict, level, suite }: RequirementResult): Markup {
  return html`data-of="${id}" data-verdict="${verdict}" data-level="${level}" data-suite="${suite}"`
}

function showPermalink(id: string): Markup {
  return html`<a class="permalink" href="#${encodeURIComponent(id)}" aria-label="link to ${id}">#</a>`
}

function showOrigin(requirement: RequirementResult): Markup {
  const { id } = requirement
  return html`<p class="origin"><code>${id}</code> · ${levelText(requirement)} · ${showSources(requirement)}</p>`
}

/** A summary is a button, and no place for links: they stand below it. */
function showReference(requirement: RequirementResult): Markup {
  return html`<p class="origin">as stated in ${showSources(requirement)}</p>`
}

function showLabel(requirement: RequirementResult, to?: string): Markup {
  const { id, title, verdict, source, scenarios, known } = requirement
  const name = to === undefined ? title : html`<a href="${to}">${title}</a>`
  const because = known ?? scenarios.find(scenario => scenario.verdict === verdict)?.because
  const remark = because ? html`<span class="remark">${because}</span>` : undefined
  return html`${badge(verdict)}${heading(4, name)}<span class="origin"><code>${id}</code> · ${levelText(requirement)} · ${source}</span>${remark}`
}

function foldAway(run: Run, scenarios: readonly ScenarioResult[]): Markup | undefined {
  if (scenarios.length === 0) return undefined
  const count = scenarios.length === 1 ? '1 more example' : `${scenarios.length} more examples`
  const all = html`${scenarios.map(scenario => showScenario(run, scenario, 4))}`
  return html`<details class="more"><summary>${count}</summary>${later(all)}</details>`
}
