import type { Entry } from '../../catalogue/catalogue.js'
import { binds, isUnjudged } from '../../catalogue/coverage.js'
import type { Exclusion, Requirement } from '../../catalogue/requirement.js'
import { citedSections, type Section, sectionNumber } from '../../catalogue/sections.js'
import type { Standard } from '../../catalogue/standard.js'
import { suites } from '../../catalogue/suites.js'
import type { Role } from '../../verdict/result.js'
import { html, type Markup } from '../html/markup.js'
import { byGravity } from '../html/verdict.js'
import type { Chapter } from './book.js'
import { list, showExcluded, showRequirement } from './items.js'
import type { State } from './state.js'

/** What the chapters are filled from. */
export interface Shelf {
  readonly standard: Standard
  readonly states: ReadonlyMap<string, State>
  /** Of the target: what binds others is told in a line. */
  readonly role: Role
}

/** What a section asks of targets of this role, how the run went, and what is not tested. */
export function sectionOf(
  section: Section,
  shelf: Shelf
): Pick<Chapter, 'tally' | 'shows' | 'content'> {
  const { catalogue, library } = shelf.standard
  const all = [...catalogue.requirements, ...catalogue.practice]
  const entries = all.filter(entry => sectionNumber(entry) === section.number)
  const concerned = library.requirements.filter(each => concerns(each, section, entries))
  const own = concerned.filter(({ suite }) => suites[suite] === shelf.role)
  const excluded = exclusionsOf(entries, shelf)
  const items = [
    ...own.map(each => showRequirement(each, stateIn(shelf, each))),
    ...excluded.map(({ left, reason }) => showExcluded(left, reason))
  ]
  const content = html`${list(items)}${remark(entries, concerned.length - own.length, items, shelf)}`
  const shows = own.map(({ id }) => id)
  return { tally: tallyOf(own, excluded, shelf.states), shows, content }
}

/** How many came out how; statements that are not tested count too. */
export function tallyOf(
  requirements: readonly Requirement[],
  excluded: readonly Excluded[],
  states: ReadonlyMap<string, State>
): ReadonlyMap<string, number> {
  const tally = new Map<string, number>(order.map(name => [name, 0]))
  for (const { id } of requirements) add(tally, states.get(id)?.verdict ?? 'not-run', 1)
  for (const { left } of excluded) add(tally, 'not-tested', left.length)
  return new Map([...tally].filter(([, count]) => count > 0))
}

const order: readonly string[] = [...byGravity, 'not-run', 'not-tested']

/** The state of a requirement that is in the library, and so in the states. */
export function stateIn({ states }: Shelf, { id }: Requirement): State {
  return states.get(id) ?? { verdict: 'not-run', because: '' }
}

interface Excluded {
  readonly left: readonly Entry[]
  readonly reason: string
}

function add(tally: Map<string, number>, name: string, count: number): void {
  tally.set(name, (tally.get(name) ?? 0) + count)
}

function concerns(requirement: Requirement, { number }: Section, entries: readonly Entry[]) {
  const { covers, source } = requirement
  return entries.some(({ id }) => covers.includes(id)) || citedSections(source).includes(number)
}

function exclusionsOf(entries: readonly Entry[], shelf: Shelf): readonly Excluded[] {
  const { exclusions } = shelf.standard.library
  return exclusions
    .filter(({ suite }) => suites[suite] === shelf.role)
    .map(exclusion => ({ left: leftOut(entries, exclusion, shelf), reason: exclusion.excluded }))
    .filter(({ left }) => left.length > 0)
}

/** What is covered elsewhere is tested after all. */
function leftOut(entries: readonly Entry[], { covers }: Exclusion, { standard, role }: Shelf) {
  const { requirements } = standard.library
  return entries.filter(
    entry =>
      covers.includes(entry.id) &&
      binds(entry, role) &&
      !requirements.some(each => suites[each.suite] === role && each.covers.includes(entry.id))
  )
}

function remark(
  entries: readonly Entry[],
  others: number,
  items: readonly Markup[],
  { role }: Shelf
): Markup | undefined {
  const other = role === 'server' ? 'clients' : 'servers'
  if (others > 0) return html`<p class="remark">${others} more asked of ${other}.</p>`
  if (items.length > 0) return undefined
  if (entries.length === 0) return html`<p class="remark">It asks nothing of a program.</p>`
  const whom = entries.every(isUnjudged) ? 'proxies and gateways' : other
  return html`<p class="remark">It binds ${whom} alone.</p>`
}
