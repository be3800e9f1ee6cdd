import t from 'tap'
import { Inconclusive, Violation } from '../../../harness/expect/outcome.js'
import {
  expectBlame,
  expectErrorStatus,
  expectFinalStatus,
  expectNoComplaintAboutLength,
  expectNoFailure,
  expectNotFound,
  expectSameStatus,
  expectStatus,
  expectSuccess,
  expectToldSame,
  expectValidUri
} from '../../../harness/expect/status.js'
import { observedOf, response } from './observed-of.js'

const statuses = [100, 200, 201, 204, 301, 304, 400, 401, 403, 404, 405, 411, 413, 500, 501, 999]

const facts = [
  ['success', expectSuccess, [200, 201, 204]],
  ['an error', expectErrorStatus, [400, 401, 403, 404, 405, 411, 413, 500, 501]],
  ['blame of the client', expectBlame, [400, 401, 403, 404, 405, 411, 413]],
  ['nothing found', expectNotFound, [403, 404]],
  ['a final status', expectFinalStatus, statuses.filter(status => status >= 200 && status < 600)],
  ['a valid URI', expectValidUri, [200, 201, 204, 301, 304, 401, 403, 404]],
  ['no complaint', expectNoComplaintAboutLength, [200, 201, 204, 301, 304, 401, 403, 404, 405, 413]]
] as const

for (const [name, expectFact, accepted] of facts) {
  t.test(`${name} is told from everything else`, async t => {
    const passed = statuses.filter(status => passes(() => expectFact(observedOf(response(status)))))
    t.same(passed, accepted)
    const silence = expectFact === expectFinalStatus ? Inconclusive : Violation
    t.throws(() => expectFact(observedOf('')), silence)
    t.throws(() => expectFact(observedOf('<html>')), Violation)
  })
}

t.test('one of several statuses suffices', async t => {
  t.doesNotThrow(() => expectStatus(observedOf(response(304)), 200, 304))
  t.throws(() => expectStatus(observedOf(response(301)), 200, 304), /200 or 304/)
})

t.test('two statuses are compared, if there are two', async t => {
  const [found, missing, silence] = [response(200), response(404), ''].map(text => observedOf(text))
  if (!found || !missing || !silence) throw new Error('three were made')
  t.doesNotThrow(() => expectSameStatus(found, found))
  t.throws(() => expectSameStatus(found, missing), Violation)
  t.throws(() => expectSameStatus(found, silence), Inconclusive)
})

function passes(fact: () => void): boolean {
  try {
    fact()
    return true
  } catch {
    return false
  }
}

t.test('a failure is a 5xx, or nothing at all', async t => {
  for (const status of [200, 301, 400, 499]) {
    t.doesNotThrow(() => expectNoFailure(observedOf(response(status))))
  }
  t.throws(() => expectNoFailure(observedOf(response(500))), Violation)
  t.throws(() => expectNoFailure(observedOf('')), Violation)
})

t.test('two responses tell the same by one status, or by none', async t => {
  const of = (status: number) => observedOf(response(status))
  t.doesNotThrow(() => expectToldSame(of(403), of(403)))
  t.doesNotThrow(() => expectToldSame(observedOf(''), observedOf('')))
  t.throws(() => expectToldSame(of(403), of(404)), Violation)
  t.throws(() => expectToldSame(of(403), observedOf('')), Violation)
  const silence = observedOf('', { close: 'open' })
  t.throws(() => expectToldSame(silence, silence), Violation)
})
