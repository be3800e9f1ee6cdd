import type { Entry } from './catalogue.js'
import { binds, isUnjudged } from './coverage.js'
import { markdownIds, markdownTable, markdownText } from './markdown.js'
import type { Exclusion, Library, Requirement } from './requirement.js'
import { citedSections, type Section, sectionNumber } from './sections.js'
import { suites } from './suites.js'

/** What the page of requirements is made of. */
export interface Material {
  readonly entries: readonly Entry[]
  readonly library: Library
  /** How many scenarios each requirement has, by id. */
  readonly scenarios: ReadonlyMap<string, number>
  /** The line at which its rule begins in the feature, by id. */
  readonly lines: ReadonlyMap<string, number>
}

/** A section of the standard: what is required of it, and what is left out and why. */
export function sectionText(section: Section, material: Material): string {
  const { entries, library } = material
  const own = entries.filter(entry => sectionNumber(entry) === section.number)
  const ids = own.map(({ id }) => id)
  const required = library.requirements.filter(requirement => concerns(requirement, section, ids))
  const parts = [
    requirementTable(required, ids, material),
    exclusionList(library, own),
    own.length > 0 && own.every(isUnjudged) ? 'Binds proxies and gateways only.' : ''
  ]
  return parts.filter(part => part !== '').join('\n\n')
}

/** Requirements as rows: what each asks, how much it weighs, and where its scenarios stand. */
export function requirementTable(
  requirements: readonly Requirement[],
  ids: readonly string[],
  { scenarios, lines }: Material
): string {
  if (requirements.length === 0) return ''
  const rows = requirements.map(({ id, title, suite, topic, covers, ...weight }) => [
    `\`${id}\`<br>${markdownText(title)}`,
    levelText(weight),
    suite,
    `[${scenarios.get(id) ?? 0}](../features/${suite}/${topic}.feature#L${lines.get(id) ?? 1})`,
    markdownIds(covers.filter(each => ids.includes(each)))
  ])
  return markdownTable(['Requirement', 'Level', 'Suite', 'Scenarios', 'Covers'], rows)
}

type Weight = Pick<Requirement, 'level' | 'profile' | 'withdrawn'>

function levelText({ level, profile, withdrawn }: Weight): string {
  const weight = profile === undefined ? level : `${level}, ${profile}`
  return withdrawn === undefined ? weight : `${weight}, withdrawn by ${withdrawn}`
}

function concerns({ source, covers }: Requirement, { number }: Section, ids: readonly string[]) {
  return covers.some(id => ids.includes(id)) || citedSections(source).includes(number)
}

function exclusionList(library: Library, entries: readonly Entry[]): string {
  const items = library.exclusions.flatMap(exclusion => {
    const left = entries.filter(entry => isLeftOut(entry, exclusion, library))
    return left.length === 0 ? [] : [exclusionItem(exclusion, left)]
  })
  return items.length === 0 ? '' : ['Not tested:', '', ...items].join('\n')
}

function isLeftOut(entry: Entry, { suite, covers }: Exclusion, { requirements }: Library): boolean {
  const role = suites[suite]
  const isCovered = requirements.some(
    each => suites[each.suite] === role && each.covers.includes(entry.id)
  )
  return covers.includes(entry.id) && binds(entry, role) && !isCovered
}

function exclusionItem({ excluded, suite }: Exclusion, entries: readonly Entry[]): string {
  const names = entries.map(({ id, title }) => `\`${id}\` ${markdownText(title)}`).join(', ')
  return `- ${names} (${suites[suite]}s): ${markdownText(excluded)}`
}
