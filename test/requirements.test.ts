import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { entriesById, loadCatalogue } from '../harness/catalogue/catalogue.js'
import { binds, coverageOf } from '../harness/catalogue/coverage.js'
import type { Requirement } from '../harness/catalogue/requirement.js'
import { loadRequirements } from '../harness/catalogue/requirements.js'
import { requirementsPage } from '../harness/catalogue/requirements-page.js'
import { citedSections, loadSections } from '../harness/catalogue/sections.js'
import { suites } from '../harness/catalogue/suites.js'
import { packageRoot } from '../harness/target/root.js'

const root = packageRoot()
const catalogue = loadCatalogue(root)
const entries = entriesById(catalogue)
const library = loadRequirements(root, new Set(entries.keys()))

for (const role of ['server', 'client'] as const)
  t.test(`every statement that binds a ${role} is tested, or left out with a reason`, async t => {
    const { covered, excluded, open } = coverageOf(catalogue, role, library)
    t.comment(`${covered.length} tested, ${excluded.length} left out, ${open.length} open`)
    t.same(
      open.map(({ id, testable, title }) => `${id} (testable: ${testable}) ${title}`),
      []
    )
  })

t.test('what is left out binds the role that leaves it out, and is not tested beside', async t => {
  const stale = library.exclusions.flatMap(({ suite, covers, place }) => {
    const role = suites[suite]
    const tested = library.requirements.filter(each => each.suite === suite)
    const testedIds = new Set(tested.flatMap(each => each.covers))
    return covers
      .filter(id => testedIds.has(id) || !binds(entryOf(id), role))
      .map(id => `${place.file}:${place.line}: ${id}`)
  })
  t.same(stale, [])
})

t.test('every requirement says why, shows what it means and names the usual mistake', async t => {
  const wanting = library.requirements.flatMap(requirement => {
    const missing = explained(requirement).filter(key => requirement[key] === undefined)
    return missing.length === 0 ? [] : [`${requirement.place.file} ${requirement.id}: ${missing}`]
  })
  t.same(wanting, [])
})

t.test('sources name sections that RFC 1945 has', async t => {
  const numbers = loadSections(root).standard.map(({ number }) => number)
  const wrong = library.requirements.filter(({ source }) =>
    citedSections(source).some(number => !numbers.includes(number))
  )
  t.same(
    wrong.map(({ id, source }) => `${id}: ${source}`),
    []
  )
})

t.test('docs/requirements.md is what npm run requirements writes, and lacks none', async t => {
  const page = requirementsPage(root)
  const unlisted = library.requirements.filter(({ id }) => !page.includes(`\`${id}\``))
  t.same(
    unlisted.map(({ id }) => id),
    []
  )
  t.equal(readFileSync(join(root, 'docs/requirements.md'), 'utf8'), page)
})

function explained({ level }: Requirement) {
  const always = ['why', 'example', 'mistake'] as const
  return level === 'may' ? always : ([...always, 'counterexample'] as const)
}

function entryOf(id: string) {
  const entry = entries.get(id)
  if (!entry) throw new Error(`the catalogue has no entry ${id}`)
  return entry
}
