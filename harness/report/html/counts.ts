import type { RequirementResult } from '../../verdict/result.js'
import { html, type Markup } from './markup.js'
import { byGravity, wording } from './verdict.js'

/** How many of these requirements came out how, the gravest first. */
export function countVerdicts(requirements: readonly RequirementResult[]): Markup {
  const counts = byGravity.flatMap(verdict => {
    const count = requirements.filter(requirement => requirement.verdict === verdict).length
    if (count === 0) return []
    return html` <span class="${verdict}"><span aria-hidden="true">${wording[verdict].sign}</span><span class="vh">${verdict} </span>${count}</span>`
  })
  return html`<span class="counts">${counts}</span>`
}
