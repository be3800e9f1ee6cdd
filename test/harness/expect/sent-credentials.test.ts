import t from 'tap'
import { Inconclusive, Violation } from '../../../harness/expect/outcome.js'
import {
  expectBasic,
  expectConfined,
  expectHidden
} from '../../../harness/expect/sent-credentials.js'
import type { Visit } from '../../../harness/expect/visit.js'
import { visitOf } from './visit-of.js'

const credentials = 'Ada:1843'
const plain = request()
const bearing = request('Authorization: Basic QWRhOjE4NDM=')

t.test('credentials are Basic, one space and base64', async t => {
  for (const sent of [[bearing], [plain, bearing], [request('authorization: BASIC QWRhOjE4NDM=')]])
    t.doesNotThrow(() => expectBasic(visitOf({ sent }), credentials))
  for (const value of [
    'Basic  QWRhOjE4NDM=',
    'Basic QWRhOjE4NDM',
    'QWRhOjE4NDM=',
    'Basic Ada:1843',
    'Digest QWRhOjE4NDM=',
    'Basic QWRhOjE4NDM=,'
  ])
    t.throws(
      () => expectBasic(visitOf({ sent: [request(`Authorization: ${value}`)] }), credentials),
      Violation,
      value
    )
})

t.test('all that came have to have the form, and whether any come is another question', async t => {
  const sent = [bearing, request('Authorization: Basic eA==')]
  t.throws(() => expectBasic(visitOf({ sent }), credentials), Violation)
  t.throws(() => expectBasic(visitOf({ sent: [plain] }), credentials), Inconclusive)
  t.throws(() => expectBasic(visitOf({ sent: [] }), credentials), Inconclusive)
})

t.test('credentials stay with the server that was asked first', async t => {
  t.doesNotThrow(() => expectConfined(between([bearing, 1], [plain, 2])))
  t.doesNotThrow(() => expectConfined(between([plain, 1], [bearing, 1], [plain, 2])))
  t.throws(() => expectConfined(between([bearing, 1], [bearing, 2])), Violation)
  t.throws(() => expectConfined(between([bearing, 1], [plain, 2], [bearing, 2])), Violation)
  t.throws(() => expectConfined(between([bearing, 1], [bearing, 1])), Inconclusive)
  t.throws(() => expectConfined(between([plain, 1], [plain, 2])), Inconclusive)
})

t.test('neither name nor password is seen in clear', async t => {
  t.doesNotThrow(() => expectHidden(visitOf({ sent: [plain, bearing] }), credentials))
  for (const field of ['Host: Ada:1843@localhost', 'X: 1843', 'From: Ada'])
    t.throws(() => expectHidden(visitOf({ sent: [request(field)] }), credentials), Violation, field)
  t.throws(() => expectHidden(visitOf({ sent: [] }), credentials), Violation)
})

function request(...fields: string[]): string {
  return ['GET /a HTTP/1.0', ...fields, '', ''].join('\r\n')
}

/** Requests, each with the port of the server that it came to. */
function between(...arrivals: readonly (readonly [sent: string, port: number])[]): Visit {
  const visit = visitOf({ sent: arrivals.map(([sent]) => sent) })
  const exchanges = visit.exchanges.map((exchange, nth) => ({
    ...exchange,
    address: { ...exchange.address, port: arrivals[nth]?.[1] ?? 0 }
  }))
  return { ...visit, exchanges }
}
