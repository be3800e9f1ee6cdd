import t from 'tap'
import { Violation } from '../../../harness/expect/outcome.js'
import { arrivalOf, arrivalsOf, endOf } from '../../../harness/expect/visit.js'
import { visitOf } from './visit-of.js'

t.test('a connection without an octet is no arrival', async t => {
  const arrivals = arrivalsOf(visitOf({ sent: ['', 'GET / HTTP/1.0\r\n\r\n'] }))
  t.same(
    arrivals.map(({ exchange, request }) => [exchange.id, request.method]),
    [['exchange-2', 'GET']]
  )
})

t.test('a client that sent nothing breaks what its request has to show', async t => {
  const visit = visitOf({ exitCode: 7, stderr: 'first\nrefused\n' })
  t.throws(() => arrivalOf(visit), Violation)
  t.throws(() => arrivalOf(visit), /none; the client ended with status 7: refused/)
})

t.test('an end is told by what caused it', async t => {
  t.equal(endOf(visitOf({})), 'ended with status 0')
  t.equal(endOf(visitOf({ signal: 'SIGSEGV' })), 'was killed by SIGSEGV')
  t.equal(endOf(visitOf({ ended: 'deadline' })), 'was ended by the judge (deadline)')
})
