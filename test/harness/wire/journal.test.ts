import t from 'tap'
import type { Happening } from '../../../harness/wire/event.js'
import { Journal } from '../../../harness/wire/journal.js'

const address = { host: '127.0.0.1', port: 80 }

function journal(...happenings: readonly Happening[]): Journal {
  const made = new Journal({ target: 'server', label: 'request', address })
  for (const happening of happenings) made.note(happening)
  return made
}

t.test('what was sent and what came is joined', async t => {
  const kept = journal(
    { kind: 'connected' },
    { kind: 'sent', bytes: Buffer.from('a') },
    { kind: 'received', bytes: Buffer.from('1') },
    { kind: 'sent', bytes: Buffer.from('b') },
    { kind: 'received', bytes: Buffer.from('23') }
  )
  const { sent, received, events, target, label } = kept.exchange()
  t.same([sent.toString(), received.toString(), kept.length], ['ab', '123', 3])
  t.same([events.length, target, label], [5, 'server', 'request'])
  t.same(kept.received, received)
})

t.test('how the peer left', async t => {
  const connected = { kind: 'connected' } as const
  const cases = [
    ['open', connected],
    ['fin', connected, { kind: 'ended', by: 'peer' }],
    ['reset', connected, { kind: 'reset', by: 'peer' }],
    ['fin', connected, { kind: 'ended', by: 'peer' }, { kind: 'reset', by: 'peer' }],
    ['open', connected, { kind: 'ended', by: 'judge' }],
    ['open', connected, { kind: 'reset', by: 'judge' }],
    ['fin', connected, { kind: 'ended', by: 'judge' }, { kind: 'ended', by: 'peer' }],
    ['refused', { kind: 'refused', code: 'ECONNREFUSED' }],
    ['refused', { kind: 'expired', awaiting: 'a connection' }]
  ] as const
  for (const [close, ...happenings] of cases) {
    t.equal(journal(...happenings).exchange().close, close)
  }
})

t.test('when nothing more can come', async t => {
  t.equal(journal({ kind: 'connected' }, { kind: 'ended', by: 'judge' }).over, false)
  t.equal(journal({ kind: 'connected' }, { kind: 'ended', by: 'peer' }).over, true)
  t.equal(journal({ kind: 'connected' }, { kind: 'reset', by: 'judge' }).over, true)
  const sealed = journal({ kind: 'connected' })
  sealed.seal()
  t.same([sealed.over, sealed.sealed], [true, true])
})

t.test('an exchange stays as it was', async t => {
  const kept = journal({ kind: 'connected' })
  const { events } = kept.exchange()
  kept.note({ kind: 'ended', by: 'peer' })
  t.equal(events.length, 1)
})
