import t from 'tap'
import { littersOf } from '../../../harness/zoo/litter.js'
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
    ['a requirement of the same topic', { breaks: ['else.one', 'topicone.other'] }],
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

t.test('who can be with the fewest chooses first', t => {
  const lonely = { ...mutant('lonely'), breaks: ['topic0.x', 'topic1.x', 'topic2.x', 'topic3.x'] }
  const six = many.slice(0, 6)
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const litters = littersOf([...six, lonely], 4, seed, source)
    t.same(litters.map(({ length }) => length).toSorted(), [3, 4], `seed ${seed}`)
  }
  t.end()
})

t.test('of homes that are as good the fullest is taken', t => {
  const clashing = ['a', 'b', 'c'].map(name => ({ ...mutant(name), breaks: ['topic.x'] }))
  const litters = littersOf([...clashing, ...many.slice(0, 6)], 7, 7, source)
  t.same(litters.map(({ length }) => length).toSorted(), [1, 1, 7])
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
    breaks: [`topic${name}.one`],
    change: { in: name, replace: 'a', with: 'b' },
    place: { file: 'fixtures/zoo/server/topic.yaml', line: 1, column: 1 }
  }
}
