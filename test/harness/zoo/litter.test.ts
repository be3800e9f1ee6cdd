import t from 'tap'
import { halvesOf, littersOf } from '../../../harness/zoo/litter.js'
import type { Mutant } from '../../../harness/zoo/mutant.js'

const many = Array.from({ length: 12 }, (_, nth) => mutant(`${nth}`))

t.test('every mutant is in one litter, and none is too large', t => {
  const litters = littersOf(many, 5, 7, source)
  t.same(litters.map(({ length }) => length).toSorted(), [2, 5, 5])
  t.same(new Set(litters.flat()), new Set(many))
  t.end()
})

t.test('who is with whom follows from the seed', t => {
  t.same(littersOf(many, 5, 7, source), littersOf(many, 5, 7, source))
  t.notSame(littersOf(many, 5, 7, source), littersOf(many, 5, 8, source))
  t.end()
})

t.test('what could not be told apart is apart', t => {
  const apart: [string, Partial<Mutant>][] = [
    ['an edit of the same text', { change: { in: 'one', replace: 'ab', with: 'd' } }],
    ['the same requirement', { breaks: ['topic.other', 'topic.one'] }],
    ['the other role', { suite: 'httpc' }],
    ['a filter', { change: { request: { replace: 'a', with: 'b' } } }]
  ]
  for (const [what, difference] of apart) {
    const pair = [mutant('one'), { ...mutant('two'), ...difference }]
    t.equal(littersOf(pair, 5, 7, source).length, 2, what)
  }
  t.equal(littersOf([mutant('one'), mutant('two')], 5, 7, source).length, 1)
  t.end()
})

t.test('edits of one file are together only where there is no other room', t => {
  const inOne = ['a', 'b', 'c', 'd'].map(letter => ({
    ...mutant(letter),
    change: { in: 'one', replace: letter, with: '' }
  }))
  const litters = littersOf([...many.slice(0, 4), ...inOne], 4, 7, source)
  const letters = new Set(inOne.map(({ name }) => name))
  const crowds = litters.map(litter => litter.filter(({ name }) => letters.has(name)).length)
  t.same(crowds, [2, 2])
  t.end()
})

t.test('halves of halves end with each alone', t => {
  const [five = []] = littersOf(many, 5, 7, source)
  t.same(
    halvesOf(five).map(({ length }) => length),
    [3, 2]
  )
  t.same(halvesOf(five).flat(), five)
  t.end()
})

function source(): string {
  return 'abcd'
}

function mutant(name: string): Mutant {
  return {
    name,
    suite: 'server',
    topic: 'topic',
    breaks: [`topic.${name}`],
    change: { in: name, replace: 'a', with: 'b' },
    place: { file: 'fixtures/zoo/server/topic.yaml', line: 1, column: 1 }
  }
}
