import t from 'tap'
import { loadAdapter } from '../../../harness/target/adapters.js'
import { Pool } from '../../../harness/zoo/pool.js'

const adapter = loadAdapter('httpfs')
const trial = { adapter, requirements: ['files.content'], seed: 7 }
const pool = new Pool(1)
t.teardown(() => pool.end())

t.test('one process judges one program after the other', async t => {
  const silent = { ...adapter, start: [process.execPath, '-e', 'process.exit(3)'] }
  const [sound, stillborn] = await Promise.all([
    pool.attempt(async () => trial),
    pool.attempt(async () => ({ ...trial, adapter: silent }))
  ])
  const held = sound.showing['files.content']?.every(({ state }) => state === 'held')
  t.ok(held, JSON.stringify(sound))
  t.equal(sound.incomplete, undefined)
  t.match(stillborn.stillborn, /exit code 3/)
})

t.test('a trial that cannot be made frees the process', async t => {
  const failing = pool.attempt(async () => {
    throw new Error('no TypeScript')
  })
  await t.rejects(failing, { message: 'no TypeScript' })
  t.match(await pool.attempt(async () => trial), {
    showing: { 'files.content': [{ state: 'held' }] }
  })
})

t.test('who waits when the pool ends is told so', async t => {
  const ending = new Pool(1)
  const both = [1, 2].map(() => ending.attempt(async () => trial))
  ending.end()
  t.ok(ending.ended)
  const outcomes = await Promise.allSettled(both)
  t.match(outcomes, [
    { status: 'rejected', reason: /the process of the judge ended/ },
    { status: 'rejected', reason: /not judged any more/ }
  ])
})
