import t from 'tap'
import type { Field } from '../../../reference/http/fields.js'
import { requestBodyLength, responseFraming } from '../../../reference/http/framing.js'
import { defaultLimits } from '../../../reference/http/limits.js'
import { refusal } from './feed.js'

function request(method: string, ...fields: Field[]) {
  return { method, target: '/', version: { major: 1, minor: 0 }, simple: false, fields }
}

function response(status: number, ...fields: Field[]) {
  return { version: { major: 1, minor: 0 }, status, reason: '', simple: false, fields }
}

t.test('the body of a request', async t => {
  const length = (...values: string[]) =>
    requestBodyLength(
      request('POST', ...values.map((value): Field => ['content-length', value])),
      defaultLimits
    )
  t.equal(length('0'), 0)
  t.equal(length('17'), 17)
  t.equal(length('010'), 10, 'leading zeros are decimal')
  t.equal(length('3', '3'), 3, 'the same length twice is that length')
  t.equal(length('3, 03'), 3)
  for (const bad of [
    '',
    '-1',
    '+3',
    '0x3',
    '3.0',
    '1e1',
    '3a',
    '"3"',
    '3;x',
    '3 4',
    '3,',
    '3, 4'
  ]) {
    t.equal(
      refusal(() => length(bad)),
      400,
      `"${bad}"`
    )
  }
  t.equal(
    refusal(() => length('3', '5')),
    400
  )
  t.equal(
    refusal(() => length()),
    400,
    'a POST needs a length'
  )
  t.equal(
    refusal(() => length(String(defaultLimits.body + 1))),
    413
  )
  t.equal(
    refusal(() => length('9'.repeat(60))),
    413
  )
})

t.test('the body of a request that is no POST', async t => {
  t.equal(requestBodyLength(request('GET'), defaultLimits), 0)
  t.equal(requestBodyLength(request('HEAD', ['Content-Length', '5']), defaultLimits), 5)
  const coded = request('GET', ['Content-Length', '5'], ['Transfer-Encoding', 'chunked'])
  t.equal(
    refusal(() => requestBodyLength(coded, defaultLimits)),
    501
  )
})

t.test('the body of a response', async t => {
  const length: Field = ['Content-Length', '5']
  t.same(responseFraming('GET', response(200, length)), { kind: 'length', length: 5 })
  t.same(responseFraming('GET', response(404)), { kind: 'close' })
  t.same(responseFraming('HEAD', response(200, length)), { kind: 'none' })
  t.same(responseFraming('GET', response(204, length)), { kind: 'none' })
  t.same(responseFraming('GET', response(304, length)), { kind: 'none' })
  t.same(responseFraming('GET', response(100)), { kind: 'none' })
  const coding = (value: string): Field => ['Transfer-Encoding', value]
  t.same(responseFraming('GET', response(200, coding('Chunked'), length)), { kind: 'chunked' })
  t.same(responseFraming('GET', response(200, coding('identity'))), { kind: 'close' })
  t.equal(
    refusal(() => responseFraming('GET', response(200, coding('gzip, chunked')))),
    400
  )
  t.throws(() => responseFraming('GET', response(200, length, ['content-length', '6'])))
  t.throws(() => responseFraming('GET', response(200, ['Content-Length', '-1'])))
})
