import t from 'tap'
import { Inconclusive, Violation } from '../../../harness/expect/outcome.js'
import {
  expectDateForms,
  expectDateNear,
  expectLastModified,
  expectNoAsctime,
  expectNotInFuture,
  expectPreferredForm
} from '../../../harness/expect/response-date.js'
import { type Options, observedOf, response } from './observed-of.js'

const noon = Date.parse('2024-05-01T12:00:00Z')
const rfc1123 = 'Wed, 01 May 2024 12:00:00 GMT'
const rfc850 = 'Wednesday, 01-May-24 12:00:00 GMT'
const asctime = 'Wed May  1 12:00:00 2024'

t.test('two of three forms are dates that may be sent, one is preferred', async t => {
  t.same(accepted(expectDateForms), [rfc1123, rfc850])
  t.same(accepted(expectPreferredForm), [rfc1123])
  t.same(accepted(expectNoAsctime), [rfc1123, rfc850, 'yesterday'])
})

t.test('every date is looked at', async t => {
  const fields = [`Date: ${rfc1123}`, `Last-Modified: ${asctime}`]
  t.throws(() => expectNoAsctime(observedOf(response(200, fields))), /Last-Modified/)
})

t.test('Date is near when it lies between request and answer, give or take', async t => {
  const near = (seconds: number, asked: number, answered = asked) =>
    expectDateNear(dated(rfc1123, { asked, answered }), seconds)
  t.doesNotThrow(() => near(5, noon, noon + 200))
  t.doesNotThrow(() => near(0, noon + 900))
  t.doesNotThrow(() => near(5, noon + 5900))
  t.throws(() => near(5, noon + 6000), Violation)
  t.doesNotThrow(() => near(5, noon - 60_000, noon))
  t.throws(() => near(5, noon - 5001), Violation)
  t.throws(() => expectDateNear(observedOf(response(200)), 5), Inconclusive)
  t.throws(() => expectDateNear(dated('yesterday'), 5), Inconclusive)
})

t.test('Last-Modified is compared to the second', async t => {
  const observed = observedOf(response(200, [`Last-Modified: ${rfc1123}`]))
  t.doesNotThrow(() => expectLastModified(observed, new Date(noon)))
  t.throws(() => expectLastModified(observed, new Date(noon + 1000)), Violation)
  t.throws(() => expectLastModified(dated(rfc1123), new Date(noon)), /none/)
  t.throws(() => expectLastModified(dated(rfc1123), undefined), Violation)
})

t.test('Last-Modified is not later than Date, or than the answer without one', async t => {
  const late = ['Date: Wed, 01 May 2024 11:59:59 GMT', `Last-Modified: ${rfc1123}`]
  t.throws(() => expectNotInFuture(observedOf(response(200, late))), Violation)
  t.doesNotThrow(() =>
    expectNotInFuture(observedOf(response(200, [`Date: ${rfc1123}`, `Last-Modified: ${rfc1123}`])))
  )
  const alone = response(200, [`Last-Modified: ${rfc1123}`])
  t.throws(() => expectNotInFuture(observedOf(alone, { asked: noon - 1 })), Violation)
  t.doesNotThrow(() => expectNotInFuture(observedOf(alone, { asked: noon })))
  t.doesNotThrow(() => expectNotInFuture(dated(rfc1123)))
})

function accepted(expectFact: (observed: ReturnType<typeof dated>) => void): string[] {
  return [rfc1123, rfc850, asctime, 'yesterday'].filter(date => {
    try {
      expectFact(dated(date))
      return true
    } catch {
      return false
    }
  })
}

function dated(date: string, options: Options = {}) {
  return observedOf(response(200, [`Date: ${date}`]), options)
}
