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
