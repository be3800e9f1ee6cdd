import t from 'tap'
import type { ExchangeRecord } from '../../../harness/verdict/result.js'
import type { Exchange } from '../../../harness/wire/exchange.js'
import { recordExchange } from '../../../harness/wire/record.js'

t.test('an exchange as the result keeps it', async t => {
  const exchange: Exchange = {
    id: 'one',
    target: 'server',
    label: 'control',
    address: { host: '127.0.0.1', port: 80 },
    events: [
      { at: 0.12345, kind: 'connected' },
      { at: 1, kind: 'sent', bytes: Buffer.from([0, 0xff]) },
      { at: 2, kind: 'ended', by: 'peer' },
      { at: 3, kind: 'expired', awaiting: 'the close' }
    ],
    sent: Buffer.from([0, 0xff]),
    received: Buffer.alloc(0),
    close: 'fin'
  }
  const record: ExchangeRecord = recordExchange(exchange)
  t.same(record, {
    target: 'server',
    label: 'control',
    address: { host: '127.0.0.1', port: 80 },
    close: 'fin',
    events: [
      { at: 0.123, kind: 'connected' },
      { at: 1, kind: 'sent', bytes: 'AP8=' },
      { at: 2, kind: 'ended', by: 'peer' },
      { at: 3, kind: 'expired', awaiting: 'the close' }
    ]
  })
})

t.test('of what came without end the beginning is kept', async t => {
  const bytes = Buffer.alloc(50_000, 'x')
  const received = (at: number) => ({ at, kind: 'received', bytes }) as const
  const { events } = recordExchange({
    id: 'one',
    target: 'server',
    label: 'request',
    address: { host: '127.0.0.1', port: 80 },
    events: [
      received(1),
      received(2),
      received(3),
      { at: 4, kind: 'expired', awaiting: 'the end beyond 150000 bytes' }
    ],
    sent: Buffer.alloc(0),
    received: Buffer.alloc(150_000),
    close: 'open'
  })
  t.same(
    events.map(({ kind }) => kind),
    ['received', 'received', 'expired']
  )
  const lengths = events.map(each => Buffer.from(each.bytes ?? '', 'base64').length)
  t.same(lengths, [50_000, 64 * 1024 - 50_000, 0])
})
