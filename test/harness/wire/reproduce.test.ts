import { execFileSync } from 'node:child_process'
import t from 'tap'
import type { EventRecord, ExchangeRecord } from '../../../harness/wire/record.js'
import { reproduce } from '../../../harness/wire/reproduce.js'

function exchange(...events: readonly EventRecord[]): ExchangeRecord {
  const address = { host: '127.0.0.1', port: 8080 }
  return { target: 'server', label: 'request', address, close: 'fin', events }
}

function sent(bytes: Buffer): EventRecord {
  return { at: 1, kind: 'sent', bytes: bytes.toString('base64') }
}

t.test('a line to paste', async t => {
  const line = reproduce(
    exchange(sent(Buffer.from('GET /100% HTTP/1.0\r\n')), sent(Buffer.from('\r\n')))
  )
  t.equal(line, "printf 'GET /100%% HTTP/1.0\\r\\n\\r\\n' | nc 127.0.0.1 8080")
})

t.test('a half-close is repeated', async t => {
  const line = reproduce(exchange(sent(Buffer.from('x')), { at: 2, kind: 'ended', by: 'judge' }))
  t.equal(line, "printf 'x' | nc -N 127.0.0.1 8080")
})

t.test('the shell makes the same bytes of it', async t => {
  const every = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
  for (const bytes of [
    every,
    Buffer.from("-n 'a' $HOME `b` \\r \\\\ %s !1 007"),
    Buffer.from('\x001')
  ]) {
    const line = reproduce(exchange(sent(bytes))) ?? ''
    const [command = ''] = line.split(' | nc ')
    t.same(execFileSync('/bin/sh', ['-c', command]), bytes)
  }
})

t.test('what no such line can repeat', async t => {
  t.equal(reproduce(exchange()), undefined)
  t.equal(reproduce({ ...exchange(sent(Buffer.from('x'))), target: 'client' }), undefined)
  t.equal(
    reproduce(exchange(sent(Buffer.from('x')), { at: 2, kind: 'reset', by: 'judge' })),
    undefined
  )
  t.equal(reproduce(exchange(sent(Buffer.alloc(4097)))), undefined)
})
