import type { Entry } from '../../catalogue/catalogue.js'
import type { Requirement } from '../../catalogue/requirement.js'
import { html, type Markup } from '../html/markup.js'
import { badge } from '../html/verdict.js'
import { levelText } from '../level-text.js'
import type { State } from './state.js'

/** A requirement with its verdict beside it. */
export function showRequirement(requirement: Requirement, state: State): Markup {
  const { id, title, source, withdrawn } = requirement
  const fate = withdrawn === undefined ? '' : `, withdrawn by ${withdrawn}`
  const known = state.known === undefined ? undefined : showRemark(`known failure: ${state.known}`)
  const because = state.because === '' ? undefined : showRemark(state.because)
  return html`<li class="${state.verdict}">${showVerdict(state)} <span class="title">${title}</span> <code>${id}</code> <small>${levelText(requirement)}, ${source}${fate}</small>${known}${because}</li>
`
}

/** Statements of the standard that no scenario looks at, and why. */
export function showExcluded(entries: readonly Entry[], reason: string): Markup {
  const statements = entries.map(({ id, title }) => html`${title} <code>${id}</code> `)
  return html`<li class="not-tested"><span class="badge">not tested</span> <span class="title">${statements}</span>${showRemark(reason)}</li>
`
}

/** Items as a list; nothing where there are none. */
export function list(items: readonly Markup[]): Markup {
  return items.length === 0 ? html`` : html`<ul class="requirements">${items}</ul>`
}

function showVerdict({ verdict }: State): Markup {
  if (verdict !== 'not-run') return badge(verdict)
  return html`<span class="badge not-run"><span aria-hidden="true">○</span> not run</span>`
}

function showRemark(text: string): Markup {
  return html`<p class="because">${text}</p>`
}
