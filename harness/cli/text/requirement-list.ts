import type { Requirement } from '../../catalogue/requirement.js'
import { citedSections, type Section, sectionLabel } from '../../catalogue/sections.js'
import { suiteNames } from '../../catalogue/suites.js'
import { levelText } from '../../report/level-text.js'
import type { Level } from '../../verdict/result.js'
import { count, table } from './layout.js'
import type { Paint } from './paint.js'

/** What there is to list. */
export interface Listing {
  readonly requirements: readonly Requirement[]
  /** How many scenarios each of them has, by id. */
  readonly scenarios: ReadonlyMap<string, number>
  /** The sections of RFC 1945 in order. */
  readonly sections: readonly Section[]
}

interface Group {
  readonly title: string
  readonly requirements: readonly Requirement[]
}

const levels: readonly Level[] = ['must', 'should', 'may']

/** Every requirement under the first section that its source names, and one line that sums them. */
export function requirementList(listing: Listing, paint: Paint): string {
  const groups = groupsOf(listing).filter(({ requirements }) => requirements.length > 0)
  const rows = groups.flatMap(({ requirements }) => requirements).map(each => row(each, listing))
  const lines = rows.length === 0 ? [] : table(rows).split('\n')
  const blocks = groups.map(({ title, requirements }) => {
    const own = lines.splice(0, requirements.length).map(line => `  ${line}`)
    return [paint('bold', title), ...own].join('\n')
  })
  return [...blocks, total(listing)].join('\n\n')
}

function groupsOf({ requirements, sections }: Listing): Group[] {
  const homes = new Map(requirements.map(each => [each, homeOf(each)]))
  const home = (name: string) => requirements.filter(each => homes.get(each) === name)
  return [
    ...sections.map(section => ({
      title: `RFC 1945 ${sectionLabel(section)}  ${section.title}`,
      requirements: home(section.number)
    })),
    { title: 'Practice', requirements: home('practice') },
    ...suiteNames.map(suite => ({
      title: `Assignment ${suite}`,
      requirements: home(`assignment ${suite}`)
    }))
  ]
}

function homeOf({ source, suite }: Requirement): string {
  if (source.startsWith('Assignment')) return `assignment ${suite}`
  return citedSections(source)[0] ?? 'practice'
}

function row(requirement: Requirement, { scenarios }: Listing): string[] {
  const { id, suite, title } = requirement
  const number = scenarios.get(id) ?? 0
  const unit = number === 1 ? 'scenario' : 'scenarios'
  return [id, levelText(requirement), suite, `${String(number).padStart(3)} ${unit}`, title]
}

function total({ requirements, scenarios }: Listing): string {
  const sum = [...requirements].reduce((so, { id }) => so + (scenarios.get(id) ?? 0), 0)
  const parts = levels.map(level => {
    const number = requirements.filter(each => each.level === level).length
    return `${number} ${level}`
  })
  const numbers = `${count(requirements.length, 'requirement')}, ${count(sum, 'scenario')}`
  const strict = requirements.filter(({ profile }) => profile === 'strict').length
  const note = strict === 0 ? '' : `; ${strict} of them strict, by the letter of RFC 1945`
  return `${numbers}: ${parts.join(', ')}${note}`
}
