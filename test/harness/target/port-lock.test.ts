import t from 'tap'
import { holdPort } from '../../../harness/target/port-lock.js'

const skip = process.platform !== 'linux' && 'sockets with names are for Linux'
const signal = new AbortController().signal

t.test('a port is held by one judge at a time', { skip }, async t => {
  const release = await holdPort(1, signal)
  const other = await holdPort(2, signal)
  const order: string[] = []
  const next = holdPort(1, signal).then(release => {
    order.push('next')
    release()
  })
  await new Promise(resolve => setTimeout(resolve, 300))
  order.push('released')
  release()
  other()
  await next
  t.same(order, ['released', 'next'])
})

t.test('an interruption ends the waiting', { skip }, async t => {
  const release = await holdPort(3, signal)
  const interruption = new AbortController()
  const waiting = holdPort(3, interruption.signal)
  interruption.abort()
  t.type(await waiting, 'function')
  release()
})
