import t from 'tap'
import { partsOf, pathsOf } from '../../../harness/suite/parts.js'
import type { Place } from '../../../harness/suite/place.js'

const topics = Array.from({ length: 12 }, (_, nth) => `features/server/topic-${nth}.feature`)
const places = topics.flatMap(feature => lines(feature, 30))

t.test('every scenario is in one part, and no part has two features', async t => {
  const parts = partsOf(places, 6, 7)
  const scenarios = parts.flat().flatMap(placesIn)
  t.equal(scenarios.length, places.length)
  t.same(new Set(scenarios.map(nameOf)), new Set(places.map(nameOf)))
  t.ok(parts.every(paths => paths.length === 1))
})

t.test('parts become small towards the end', async t => {
  const sizes = partsOf(places, 6, 7).map(([path = '']) => placesIn(path).length)
  t.ok(Math.max(...sizes.slice(0, 10)) > 10, `${sizes}`)
  t.ok(Math.max(...sizes.slice(-4)) <= 4, `${sizes}`)
})

t.test('what takes long begins first, in small parts', async t => {
  const long = lines('features/server/timeout.feature', 9)
  const [first, ...others] = partsOf([...places, ...long], 2, 7).map(([path = '']) => path)
  t.match(first, /timeout/)
  t.equal(placesIn(first ?? '').length, 3)
  t.equal(others.filter(path => path.includes('timeout')).length, 2)
})

t.test('the order of the features follows from the seed', async t => {
  const [one, same, other] = [7, 7, 8].map(seed => partsOf(places, 6, seed))
  t.same(same, one)
  t.notSame(other, one)
})

t.test('a feature has one path, with a line for each scenario', async t => {
  t.same(pathsOf([...lines('a.feature', 2), ...lines('b.feature', 1)]), [
    'a.feature:1:2',
    'b.feature:1'
  ])
})

function lines(feature: string, count: number): Place[] {
  return Array.from({ length: count }, (_, nth) => ({ feature, line: nth + 1 }))
}

function placesIn(path: string): Place[] {
  const [feature = '', ...numbers] = path.split(':')
  return numbers.map(line => ({ feature, line: Number(line) }))
}

function nameOf({ feature, line }: Place): string {
  return `${feature}:${line}`
}
