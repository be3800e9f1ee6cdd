import t from 'tap'
import { entriesById, loadCatalogue } from '../harness/catalogue/catalogue.js'
import { isUnjudged } from '../harness/catalogue/coverage.js'
import type { Requirement } from '../harness/catalogue/requirement.js'
import { loadRequirements } from '../harness/catalogue/requirements.js'
import { packageRoot } from '../harness/target/root.js'

const catalogue = loadCatalogue(packageRoot())
const { ambiguities } = catalogue
const entries = entriesById(catalogue)
const { requirements, exclusions } = loadRequirements(packageRoot())
const byId = new Map(requirements.map(each => [each.id, each]))

t.test('each of the 28 ambiguities stands there once', async t => {
  t.same(
    ambiguities.map(({ id }) => id),
    Array.from({ length: 28 }, (_, index) => `A${index + 1}`)
  )
})

t.test('in a usual run each is met, or none of its entries can be', async t => {
  for (const { id, usual, entries: named } of ambiguities) {
    const found = usual.map(find)
    t.same(found.filter(isStrict), [], `${id} is met without --strict`)
    if (found.length > 0)
      t.ok(
        found.some(each => covers(each, named)),
        `${id} is what they cover`
      )
    else t.ok(named.every(isLeftOut), `${id} is left out with a reason`)
  }
})

t.test('each has a letter, or says why RFC 1945 has none', async t => {
  for (const { id, letter, because = '', entries: named } of ambiguities) {
    const found = letter.map(find)
    t.same(
      found.filter(each => !isLetter(each)),
      [],
      `the letter of ${id} is strict, or a must that was withdrawn`
    )
    if (found.length === 0) t.not(because, '', `${id} says why`)
    else
      t.ok(
        found.some(each => covers(each, named)),
        `${id} is what its letter covers`
      )
  }
})

t.test('what passes without --strict is not warned of, unless the ambiguity says so', async t => {
  for (const { id, letter, accept } of ambiguities) {
    const warned = letter.filter(name => !isStrict(find(name)))
    t.ok(warned.length === 0 || /\bwarn|\breported\b/.test(accept), `${id} warns of ${warned}`)
  }
})

t.test('whatever only --strict asks for is the letter of an ambiguity', async t => {
  const named = ambiguities.flatMap(({ letter }) => letter)
  const stray = requirements.filter(each => isLetter(each) && !named.includes(each.id))
  t.same(
    stray.map(({ id }) => id),
    []
  )
})

t.test('the letter is quoted from RFC 1945, and says what passes without it', async t => {
  const odd = requirements.filter(isStrict).filter(({ source, accepts, level }) => {
    return !source.startsWith('RFC 1945 ') || accepts === undefined || level === 'may'
  })
  t.same(
    odd.map(({ id }) => id),
    []
  )
})

function find(id: string): Requirement {
  const requirement = byId.get(id)
  if (!requirement) throw new Error(`no requirement is called ${id}`)
  return requirement
}

function isStrict({ profile }: Requirement): boolean {
  return profile === 'strict'
}

function isLetter(requirement: Requirement): boolean {
  const isWithdrawn = requirement.level === 'must' && requirement.withdrawn !== undefined
  return isStrict(requirement) || isWithdrawn
}

function covers(requirement: Requirement, ids: readonly string[]): boolean {
  return requirement.covers.some(id => ids.includes(id))
}

function isLeftOut(id: string): boolean {
  const entry = entries.get(id)
  return (entry && isUnjudged(entry)) || exclusions.some(each => each.covers.includes(id))
}
