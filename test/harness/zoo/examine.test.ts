import t from 'tap'
import { packageRoot } from '../../../harness/target/root.js'
import { examine } from '../../../harness/zoo/examine.js'
import type { Mutant } from '../../../harness/zoo/mutant.js'
import { Reference } from '../../../harness/zoo/reference.js'
import type { Specimen } from '../../../harness/zoo/result.js'
import { type Answer, judging, report } from './judging.js'
import { mutantOf } from './sample.js'

const ids = ['paths.one', 'files.two', 'errors.three']
const place = { file: 'drawn.yaml', line: 1, column: 1 }
const draws = [{ drawn: 'any', breaks: ['errors.three'], beside: ['paths'], place }]
const [one, two, three] = ids.map(sourced) as [Mutant, Mutant, Mutant]

t.test('a mutant that breaks what it says is caught', async t => {
  const { specimens, asked } = await examined([one], () => report({ 'paths.one': 'violated' }))
  t.match(specimens, [{ name: 'one', outcome: 'caught', broken: [{ id: 'paths.one' }] }])
  t.notHas(specimens[0], { together: [] })
  t.equal(asked.length, 2, 'the mutant, and the reference by what was lost')
})

t.test('what breaks nothing escapes, and what breaks more is overkill', async t => {
  const none = await examined([one], () => report({ 'paths.one': 'held' }))
  t.match(none.specimens, [{ outcome: 'escaped' }])
  const both = { 'paths.one': 'violated', 'paths.two': 'violated' } as const
  const more = await examined([one], () => report(both))
  t.match(more.specimens, [{ outcome: 'overkill', broken: { length: 2 } }])
})

t.test('what a drawn request shows beside what was declared is no overkill', async t => {
  const both = { 'paths.one': 'violated', 'errors.three': 'violated' } as const
  const { specimens } = await examined([one], () => report(both))
  t.match(specimens, [
    { outcome: 'caught', broken: [{ id: 'paths.one' }], drawn: [{ id: 'errors.three' }] }
  ])
  const beside = { 'files.two': 'violated', 'errors.three': 'violated' } as const
  const other = await examined([two], () => report(beside))
  t.match(other.specimens, [{ outcome: 'overkill' }])
})

t.test('a litter that breaks just what all of it declares is caught at once', async t => {
  const both = { 'paths.one': 'violated', 'files.two': 'violated' } as const
  const { specimens, asked } = await examined([one, two], () => report(both))
  t.match(specimens, [
    { name: 'one', outcome: 'caught', together: ['two'], broken: [{ id: 'paths.one' }] },
    { name: 'two', outcome: 'caught', together: ['one'], broken: [{ id: 'files.two' }] }
  ])
  t.equal(asked.length, 2)
})

t.test('of a litter that only breaks too little, who is short is looked at again', async t => {
  const { specimens, asked } = await examined([one, two, three], ({ requirements }) => {
    const states = requirements.map(id => [id, id === 'files.two' ? 'held' : 'violated'])
    return report(Object.fromEntries(states))
  })
  const told = specimens.map(({ name, outcome, together }) => [name, outcome, together])
  t.same(told.sort(), [
    ['one', 'caught', ['two', 'three']],
    ['three', 'caught', ['one', 'two']],
    ['two', 'escaped', undefined]
  ])
  const trials = asked.slice(0, 2).map(({ requirements }) => requirements.length)
  t.same(trials, [3, 1])
})

t.test('of one that breaks more, suspects alone and the others together', async t => {
  const { specimens, asked } = await examined([one, two, three], ({ requirements }) => {
    const states = requirements.map(id => [id, 'violated'])
    const more = requirements.includes('files.two') ? [['files.more', 'violated']] : []
    return report(Object.fromEntries([...states, ...more]))
  })
  const outcomes = Object.fromEntries(specimens.map(({ name, outcome }) => [name, outcome]))
  t.same(outcomes, { one: 'caught', two: 'overkill', three: 'caught' })
  const trials = asked.filter(({ patience }) => patience === 2000 || patience === undefined)
  t.same(
    trials
      .slice(0, 3)
      .map(({ requirements }) => requirements.length)
      .toSorted(),
    [1, 2, 3]
  )
})

t.test('who shares a program is waited for less, until it is looked at alone', async t => {
  const { asked } = await examined([one, two], () => report({}))
  const waits = asked
    .slice(0, 3)
    .map(({ requirements, patience }) => [requirements.length, patience])
  t.same(waits, [
    [2, 2000],
    [1, undefined],
    [1, undefined]
  ])
})

t.test('of a program that it shares a mutant is charged with its own', async t => {
  const states = { 'paths.one': 'violated', 'files.two': 'violated' } as const
  const others = { 'paths.x': 'blocked', 'files.x': 'inconclusive', 'x.x': 'blocked' } as const
  const { specimens } = await examined([one, two], () => report({ ...states, ...others }))
  t.match(specimens, [
    { outcome: 'caught', blocked: [{ id: 'paths.x' }], inconclusive: [], duration: 0.5 },
    { outcome: 'caught', blocked: [], inconclusive: [{ id: 'files.x' }], duration: 0.5 }
  ])
  t.same(
    specimens.map(({ blocked, inconclusive }) => blocked.length + inconclusive.length),
    [1, 1]
  )
  const alone = await examined([one], () => report({ 'paths.one': 'violated', ...others }))
  t.match(alone.specimens, [{ blocked: { length: 2 }, inconclusive: { length: 1 }, duration: 1 }])
})

t.test('one that does not start is stillborn, also when it is no TypeScript', async t => {
  const dead = await examined([one], () => ({ ...report({}), stillborn: 'it ended at once' }))
  t.match(dead.specimens, [{ outcome: 'stillborn', because: 'it ended at once' }])
  const broken = { ...one, change: { ...one.change, with: '((' } } as Mutant
  const { specimens, asked } = await examined([broken], () => report({}))
  t.match(specimens, [{ outcome: 'stillborn' }])
  t.equal(asked.length, 0)
})

t.test('what the judge could not find out is an error', async t => {
  const cut = { ...report({ 'paths.one': 'violated' }), incomplete: 'Interrupted' }
  const cases: readonly [string, Answer, string][] = [
    ['a run that was cut short', () => cut, 'Interrupted'],
    ['a fault', () => report({ 'paths.one': 'error' }), 'paths.one: error'],
    [
      'a process that died',
      () => {
        throw new Error('the process of the judge ended')
      },
      'the process of the judge ended'
    ]
  ]
  for (const [what, answer, because] of cases) {
    const { specimens } = await examined([one], answer)
    t.match(specimens, [{ outcome: 'error', because }], what)
  }
})

t.test('what the reference does not hold no mutant can break', async t => {
  const pool = judging(() => report({ 'paths.one': 'violated' }))
  const { specimens } = await seen(
    [one],
    pool,
    judging(() => report({ 'paths.one': 'blocked' }))
  )
  t.match(specimens, [
    { outcome: 'error', because: 'the reference itself does not hold paths.one' }
  ])
})

t.test('the reference is judged once by what was lost, and not at all by what was not', async t => {
  const pool = judging(() => report({ 'paths.one': 'held', 'paths.two': 'held' }))
  const reference = new Reference(pool, 7)
  await reference.showing('server', ['paths.one'])
  await reference.showing('server', ['paths.one', 'paths.two'])
  t.same(
    pool.asked.map(({ requirements }) => requirements),
    [['paths.one'], ['paths.two']]
  )
  const failing = new Reference(
    judging(() => ({ ...report({}), incomplete: 'cut' })),
    7
  )
  await t.rejects(failing.showing('server', ['paths.one']), /of the reference nothing can be said/)
})

t.test('for the whole zoo the reference is judged beforehand, in two parts', async t => {
  const pool = judging(() => report({ 'paths.one': 'held' }))
  const reference = new Reference(pool, 7)
  reference.foresee('server', ['paths.one', 'paths.two', 'paths.three'])
  t.match(await reference.showing('server', ['paths.one', 'paths.three']), {
    'paths.one': [{ state: 'held' }]
  })
  t.same(
    pool.asked.map(({ requirements }) => requirements),
    [['paths.one', 'paths.two'], ['paths.three']]
  )
})

function sourced(id: string): Mutant {
  const change = { in: 'reference/server/main.ts', replace: '#!', with: '#!' }
  return mutantOf({ name: id.replace(/.*\./, ''), breaks: [id], change })
}

async function examined(litter: readonly Mutant[], answer: Answer) {
  const known = [...ids, 'paths.two', 'files.more', 'paths.x', 'files.x', 'x.x']
  const held = Object.fromEntries(known.map(id => [id, 'held' as const]))
  return seen(
    litter,
    judging(answer),
    judging(() => report(held))
  )
}

async function seen(
  litter: readonly Mutant[],
  pool: ReturnType<typeof judging>,
  own: ReturnType<typeof judging>
) {
  const reference = new Reference(own, 7)
  const idsFor = (litter: readonly Mutant[]) => litter.flatMap(({ breaks }) => breaks)
  const examination = { root: packageRoot(), idsFor, seed: 7, draws, pool, reference }
  const specimens: readonly Specimen[] = await examine(litter, examination)
  return { specimens, asked: [...pool.asked, ...own.asked] }
}
