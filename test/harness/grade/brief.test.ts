import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { type Brief, prepare, seedFor } from '../../../harness/grade/brief.js'

const brief: Brief = {
  role: 'server',
  suites: ['httpfs'],
  requirements: ['files.missing'],
  course: { name: 'c', role: 'server', suites: ['httpfs'], start: ['./c', '{port}', '{root}'] },
  seed: 5,
  sandbox: true,
  judge: 'judge',
  boundOf: () => 60
}

t.test('the seed follows from name, content and batch', async t => {
  const seed = seedFor('ann', 'a', 1)
  t.equal(seedFor('ann', 'a', 1), seed)
  t.equal(
    new Set([seed, seedFor('bob', 'a', 1), seedFor('ann', 'b', 1), seedFor('ann', 'a', 2)]).size,
    4
  )
  t.ok(seed >= 0 && seed < 2 ** 31)
})

t.test('who hands in something else is asked something else, and the same otherwise', async t => {
  const directory = t.testdir({ ann: { 'httpfs.py': 'print(1)' }, area: {} })
  const path = join(directory, 'ann')
  const first = await orderOf(path)
  t.same(await orderOf(path), first)
  writeFileSync(join(path, 'httpfs.py'), 'print(2)')
  const second = await orderOf(path)
  t.not(second.seed, first.seed)
  t.not(second.key, first.key)
})

t.test('what is left out is part of the order, and of what decides the outcome', async t => {
  const directory = t.testdir({
    ann: { 'httpfs.py': '', python3: t.fixture('symlink', '/usr/bin/python3') },
    bob: { 'httpfs.py': '' }
  })
  const ann = await orderOf(join(directory, 'ann'))
  t.match(ann.leftOut, /^left out, .*: python3 -> \/usr\/bin\/python3$/)
  const bob = await orderOf(join(directory, 'bob'))
  t.equal(bob.leftOut, undefined)
  t.equal(bob.seed, ann.seed)
  t.not(bob.key, ann.key)
})

async function orderOf(path: string) {
  const area = join(t.testdirName, 'area')
  const prepared = await prepare({ name: 'ann', path, form: 'directory' }, brief, area)
  if (!('order' in prepared)) throw new Error(prepared.refusal)
  return prepared.order
}
