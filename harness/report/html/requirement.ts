import type { RequirementResult, Run } from '../../verdict/result.js'
import { levelText } from '../level-text.js'
import { heading, html, type Markup, verbatim } from './markup.js'
import { showScenario } from './scenario.js'
import { badge, needsAttention } from './verdict.js'

/** A requirement that did not simply hold, unfolded: what went wrong first, the rest folded. */
export function showProblem(run: Run, requirement: RequirementResult): Markup {
  const { id, verdict, title, scenarios } = requirement
  const wrong = scenarios.filter(scenario => needsAttention(scenario.verdict))
  const right = scenarios.filter(scenario => !needsAttention(scenario.verdict))
  return html`<article class="problem ${verdict}" id="${id}">
<header>${badge(verdict)}${heading(3, title)}${showOrigin(requirement)}</header>
${wrong.map(scenario => showScenario(run, scenario, 4))}${foldAway(run, right)}
</article>`
}

/** A requirement as an entry of the list: a link to its problem, or its scenarios folded away. */
export function showEntry(run: Run, requirement: RequirementResult): Markup {
  const { id, verdict } = requirement
  const content = needsAttention(verdict)
    ? html`<div class="entry">${showLabel(requirement, `#${encodeURIComponent(id)}`)}</div>`
    : html`<details class="entry" id="${id}"><summary>${showLabel(requirement)}</summary>
<div class="body">${showReference(requirement)}${requirement.scenarios.map(scenario => showScenario(run, scenario, 5))}</div></details>`
  return html`<li data-verdict="${verdict}">${content}</li>`
}

function showOrigin(requirement: RequirementResult): Markup {
  const { id } = requirement
  return html`<p class="origin"><code>${id}</code> · ${levelText(requirement)} · ${showSources(requirement)}</p>`
}

/** A summary is a button, and no place for links: they stand below it. */
function showReference(requirement: RequirementResult): Markup {
  return html`<p class="origin">as stated in ${showSources(requirement)}</p>`
}

function showSources({ source, withdrawn }: RequirementResult): Markup {
  const fate = withdrawn === undefined ? undefined : html`, withdrawn by ${showSource(withdrawn)}`
  return html`${showSource(source)}${fate}`
}

function showLabel(requirement: RequirementResult, to?: string): Markup {
  const { id, title, verdict, source, scenarios } = requirement
  const name = to === undefined ? title : html`<a href="${to}">${title}</a>`
  const because = scenarios.find(scenario => scenario.verdict === verdict)?.because
  const remark = because ? html`<span class="remark">${because}</span>` : undefined
  return html`${badge(verdict)}${heading(4, name)}<span class="origin"><code>${id}</code> · ${levelText(requirement)} · ${source}</span>${remark}`
}

function foldAway(run: Run, scenarios: RequirementResult['scenarios']): Markup | undefined {
  if (scenarios.length === 0) return undefined
  const count = scenarios.length === 1 ? '1 more example' : `${scenarios.length} more examples`
  return html`<details class="more"><summary>${count}</summary>${scenarios.map(scenario => showScenario(run, scenario, 4))}</details>`
}

const section = /^RFC (\d{1,5}) §([\d.]*\d)/

function showSource(source: string): Markup {
  const [, rfc, number] = section.exec(source) ?? []
  if (rfc === undefined || number === undefined) return html`${source}`
  const url = `https://www.rfc-editor.org/rfc/rfc${rfc}#section-${number}`
  return html`<a href="${verbatim(url)}" rel="noreferrer">${source}</a>`
}
