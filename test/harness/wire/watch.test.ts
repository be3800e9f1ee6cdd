import t from 'tap'
import { Signal } from '../../../harness/wire/signal.js'
import { drain, turn, watch } from '../../../harness/wire/watch.js'
import { patience, short } from './peer.js'

t.test('what holds already, and what comes to hold', async t => {
  const signal = new Signal()
  let open = false
  t.equal(await watch(signal, () => true, patience), true)
  const waiting = watch(signal, () => open, patience)
  signal.raise()
  open = true
  signal.raise()
  t.equal(await waiting, true)
})

t.test('what never holds ends with the patience', async t => {
  const began = performance.now()
  t.equal(await watch(new Signal(), () => false, short), false)
  t.ok(performance.now() - began >= short - 1)
})

t.test('without patience it waits on', async t => {
  const signal = new Signal()
  let open = false
  const waiting = watch(signal, () => open)
  setTimeout(() => {
    open = true
    signal.raise()
  }, short)
  t.equal(await waiting, true)
})

t.test('what has arrived when the timer fires late is in time', async t => {
  const signal = new Signal()
  let arrived = false
  const waiting = watch(signal, () => arrived, 1)
  const began = performance.now()
  while (performance.now() - began < 10);
  setImmediate(() => {
    arrived = true
    signal.raise()
  })
  t.equal(await waiting, true)
})

t.test('draining goes on while something happens, and ends', async t => {
  const signal = new Signal()
  let left = 5
  void (async () => {
    for (; left > 0; left -= 1) {
      await turn()
      signal.raise()
    }
  })()
  await drain(signal)
  t.equal(left, 0)

  const busy = signal.subscribe(() => setImmediate(() => signal.raise()))
  signal.raise()
  await drain(signal)
  busy()
  t.ok(signal.count > 10)
})
