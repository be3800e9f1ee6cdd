import t from 'tap'
import { Signal } from '../../../harness/wire/signal.js'

t.test('listeners hear until they stop', async t => {
  const signal = new Signal()
  const heard: string[] = []
  const stop = signal.subscribe(() => heard.push('a'))
  signal.subscribe(() => {
    heard.push('b')
    stop()
  })
  signal.raise()
  signal.raise()
  t.same(heard, ['a', 'b', 'b'])
  t.equal(signal.count, 2)
})
