import type { Role } from '../verdict/result.js'
import { type Catalogue, loadCatalogue } from './catalogue.js'
import { coverageOf, isUnjudged, unjudged } from './coverage.js'
import { loadFeatures } from './features.js'
import { markdownIds, markdownTable } from './markdown.js'
import type { Library } from './requirement.js'
import { loadRequirements } from './requirements.js'
import { ruleLines } from './rules.js'
import { scenarioCounts } from './scenario-counts.js'
import { type Material, requirementTable, sectionText } from './section-text.js'
import { loadSections, type Section, sectionLabel } from './sections.js'
import { suiteNames } from './suites.js'

const introduction = `# Requirements

What h10spec asks of servers and clients, in the order of RFC 1945: for every section its
requirements, and for every statement that is not tested the reason. The statements themselves, in
our own words, stand in [the catalogue](../fixtures/catalogue/rfc1945.yaml) under the ids that are
named here; \`h10spec explain ID\` tells all about a requirement, and the number of its scenarios leads
to them. Those marked strict are the letter of
RFC 1945 where a fair judge lets other behaviour pass too: they are asked under \`--strict\` alone. This
page is made by \`npm run requirements\`.`

/** `docs/requirements.md`: the standard section by section, and what the suites make of it. */
export function requirementsPage(root: string): string {
  const catalogue = loadCatalogue(root)
  const library = loadRequirements(root)
  const { standard, practice } = loadSections(root)
  const entries = [...catalogue.requirements, ...catalogue.practice]
  const features = loadFeatures(root)
  const [scenarios, lines] = [scenarioCounts(features), ruleLines(features)]
  const material = { entries, library, scenarios, lines }
  const parts = [
    introduction,
    suiteTable(material),
    coverageTable(catalogue, library),
    ...standard.map(section => `${heading(section)}\n\n${body(section, standard, material)}`),
    '## From practice\n\nWhat later RFCs and attacks have taught.',
    ...practice.map(topic => `### ${topic.title}\n\n${sectionText(topic, material)}`),
    '## The assignments',
    ...suiteNames.map(suite => assignment(suite, material)),
    intermediaries(material)
  ]
  return `${parts.map(part => part.trim()).join('\n\n')}\n`.replace(/\n{3,}/g, '\n\n')
}

function suiteTable({ library, scenarios }: Material): string {
  const rows = suiteNames.map(suite => {
    const own = library.requirements.filter(each => each.suite === suite)
    const usual = own.filter(({ profile }) => profile === undefined)
    const levels = ['must', 'should', 'may'].map(level =>
      usual.filter(each => each.level === level)
    )
    const sum = own.reduce((so, { id }) => so + (scenarios.get(id) ?? 0), 0)
    const counts = [...levels.map(each => each.length), own.length - usual.length, own.length, sum]
    return [suite, ...counts.map(String)]
  })
  return markdownTable(
    ['Suite', 'must', 'should', 'may', 'strict', 'Requirements', 'Scenarios'],
    rows
  )
}

function coverageTable(catalogue: Catalogue, library: Library): string {
  const rows = (['server', 'client'] as const satisfies Role[]).map(role => {
    const { covered, excluded, open } = coverageOf(catalogue, role, library)
    const all = covered.length + excluded.length + open.length
    return [`${role}s`, `${all}`, `${covered.length}`, `${excluded.length}`]
  })
  return markdownTable(['Statements that bind', 'All', 'Tested', 'Not tested, with a reason'], rows)
}

function heading({ number, title }: Section): string {
  const depth = number.split('.').length
  const label = /^[A-D]$/.test(number) ? sectionLabel({ number, title }) : number
  return `${'#'.repeat(depth + 1)} ${label} ${title}`
}

function body(section: Section, all: readonly Section[], material: Material): string {
  const text = sectionText(section, material)
  const isDivided = all.some(({ number }) => number.startsWith(`${section.number}.`))
  return text === '' && !isDivided ? 'It asks nothing of a program.' : text
}

function assignment(suite: string, material: Material): string {
  const own = material.library.requirements.filter(
    each => each.suite === suite && each.source.startsWith('Assignment')
  )
  if (own.length === 0) return ''
  const ids = material.entries.map(({ id }) => id)
  return `### ${suite}\n\n${requirementTable(own, ids, material)}`
}

function intermediaries({ entries }: Material): string {
  const ids = entries.filter(isUnjudged).map(({ id }) => id)
  return `## Proxies and gateways\n\n${unjudged.because} These statements bind nobody else:\n\n${markdownIds(ids)}`
}
