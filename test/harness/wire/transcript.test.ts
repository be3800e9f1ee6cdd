import t from 'tap'
import type { EventRecord, ExchangeRecord } from '../../../harness/wire/record.js'
import { transcript } from '../../../harness/wire/transcript.js'

function exchange(
  close: ExchangeRecord['close'],
  ...events: readonly EventRecord[]
): ExchangeRecord {
  return {
    target: 'server',
    label: 'control',
    address: { host: '127.0.0.1', port: 80 },
    close,
    events
  }
}

function bytes(at: number, kind: 'sent' | 'received', text: string): EventRecord {
  return { at, kind, bytes: Buffer.from(text, 'latin1').toString('base64') }
}

t.test('both sides, with the time', async t => {
  const text = transcript(
    exchange(
      'fin',
      { at: 0.31, kind: 'connected' },
      bytes(0.5, 'sent', 'GET / HTTP/1.0\r\n\r\n'),
      bytes(12, 'received', 'HTTP/1.0 200 OK\r\n'),
      bytes(13.44, 'received', '\r\nh\x00'),
      { at: 1500, kind: 'ended', by: 'peer' }
    )
  )
  t.equal(
    text,
    [
      'control (to 127.0.0.1:80)',
      '      0.3  -- connected',
      '      0.5  > GET / HTTP/1.0\\r\\n',
      '           > \\r\\n',
      '     12.0  < HTTP/1.0 200 OK\\r\\n',
      '           < \\r\\n',
      '           < h\\x00',
      '             (2 pieces, the last at 13.4 ms)',
      '   1500.0  < FIN'
    ].join('\n')
  )
})

t.test('every way to leave', async t => {
  const last = (...record: Parameters<typeof exchange>) =>
    transcript(exchange(...record))
      .split('\n')
      .at(-1)
  const connected = { at: 1, kind: 'connected' } as const
  t.equal(last('reset', { at: 2, kind: 'reset', by: 'peer' }), '      2.0  < RST')
  t.equal(last('open', { at: 2, kind: 'reset', by: 'judge' }), '      2.0  > RST')
  t.equal(last('fin', { at: 2, kind: 'ended', by: 'judge' }), '      2.0  > FIN')
  t.equal(last('open', connected), '           -- still open')
  t.equal(
    last('open', connected, { at: 2000.4, kind: 'expired', awaiting: 'the close' }),
    '   2000.4  -- gave up on the close after 2000 ms'
  )
  t.equal(
    last('refused', { at: 1, kind: 'refused', code: 'ECONNREFUSED' }),
    '      1.0  -- no connection (ECONNREFUSED)'
  )
})

t.test('a backslash and an n are no line', async t => {
  const text = transcript(exchange('fin', bytes(1, 'sent', 'a\\nb\\\nc')))
  t.equal(
    text,
    ['control (to 127.0.0.1:80)', '      1.0  > a\\\\nb\\\\\\n', '           > c'].join('\n')
  )
})

t.test('a client was judged, at an address with colons', async t => {
  const record = {
    ...exchange('fin'),
    target: 'client',
    address: { host: '::1', port: 80 }
  } as const
  t.equal(transcript(record), 'control (at [::1]:80)')
})

t.test('what is long is cut', async t => {
  const text = transcript(exchange('fin', bytes(1, 'received', 'x'.repeat(5000))))
  t.match(text, /\n {13}… and 904 bytes more$/)
})
