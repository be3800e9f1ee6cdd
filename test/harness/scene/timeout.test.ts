import t, { type Test } from 'tap'
import { Lacking, Violation } from '../../../harness/expect/outcome.js'
import {
  acceptRest,
  fallSilent,
  sendBeginning,
  startImpatient,
  type Unfinished,
  unfinished
} from '../../../harness/scene/timeout.js'
import type { ServerAdapter } from '../../../harness/target/adapter.js'
import { smallScene } from './small-server.js'

const offers = { timeout: { seconds: 30, short: 1 } }

for (const name of Object.keys(unfinished) as Unfinished[]) {
  t.test(`${name} is completed late, and then never`, async t => {
    const scene = await impatient(t)
    await acceptRest(scene, name)
    await sendBeginning(scene, name)
    const { exchange } = await scene.companion.wholeAnswer()
    t.match(exchange, { received: Buffer.alloc(0), close: 'fin' })
    t.ok((exchange.events.at(-1)?.at ?? 0) > 900, 'it has waited as long as it was told to')
  })
}

t.test('a server that answers what is not complete is no good for the scenario', async t => {
  const scene = await impatient(t)
  const { target } = scene.companion.life
  await target.stop()
  await t.rejects(acceptRest(scene, 'a head'), Violation)
})

t.test('a server that is told another time waits longer', async t => {
  const scene = smallScene(t, { weakness: '{seconds}', changes: { offers } })
  await scene.begin()
  t.equal(scene.life.target.command.at(-1), '30')
  await startImpatient(scene)
  t.equal(scene.companion.life.target.command.at(-1), '1')
})

t.test('the client gets its answer before it falls silent', async t => {
  const scene = await impatient(t)
  await fallSilent(scene)
  const { response, exchange } = await scene.companion.wholeAnswer()
  t.match(response, { status: 200 })
  t.equal(exchange.close, 'fin')
})

t.test('a server that keeps no connection has none that is idle', async t => {
  await t.rejects(fallSilent(await impatient(t, { lacks: ['keep-alive'] })), Lacking)
})

t.test('a server that stores nothing gets no body', async t => {
  await t.rejects(sendBeginning(await impatient(t, { lacks: ['post'] }), 'a body'), Lacking)
})

t.test('a server that was told no time is not started', async t => {
  await t.rejects(startImpatient(smallScene(t)), Lacking)
})

async function impatient(t: Test, changes: Partial<ServerAdapter> = {}) {
  const scene = smallScene(t, { weakness: '{seconds}', changes: { offers, ...changes } })
  await startImpatient(scene)
  return scene
}
