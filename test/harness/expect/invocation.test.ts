import t from 'tap'
import {
  expectAlike,
  expectBodyOrReport,
  expectEnd,
  expectExplained,
  expectNoRequest,
  expectReport
} from '../../../harness/expect/invocation.js'
import { Violation } from '../../../harness/expect/outcome.js'
import { visitOf } from './visit-of.js'

t.test('a program ends by itself with any status', async t => {
  t.doesNotThrow(() => expectEnd(visitOf({ exitCode: 56 })))
  t.throws(() => expectEnd(visitOf({ ended: 'deadline' })), Violation)
  t.throws(() => expectEnd(visitOf({ signal: 'SIGABRT' })), /killed by SIGABRT/)
})

t.test('a report is a status or a word on either output', async t => {
  t.doesNotThrow(() => expectReport(visitOf({ exitCode: 1 })))
  t.doesNotThrow(() => expectReport(visitOf({ stderr: 'closed early' })))
  t.doesNotThrow(() => expectReport(visitOf({ stdout: 'closed early' })))
  t.throws(() => expectReport(visitOf({})), /got status 0 and no output/)
  t.throws(() => expectReport(visitOf({ stdout: '\n' })), Violation)
  t.throws(() => expectReport(visitOf({ stderr: 'x', signal: 'SIGSEGV' })), Violation)
})

t.test('what was delivered is no report of its own', async t => {
  const delivered = Buffer.from('half')
  t.throws(() => expectReport(visitOf({ stdout: 'half\n' }), delivered), Violation)
  t.doesNotThrow(() => expectReport(visitOf({ stdout: 'half\ncut off' }), delivered))
})

t.test('the body is as good as a report', async t => {
  t.doesNotThrow(() => expectBodyOrReport(visitOf({ body: 'a', stdout: 'a' })))
  t.doesNotThrow(() => expectBodyOrReport(visitOf({ body: 'a', exitCode: 1 })))
  t.throws(() => expectBodyOrReport(visitOf({ body: 'a' })), Violation)
  t.throws(() => expectBodyOrReport(visitOf({ body: 'a', stdout: 'a', ended: 'deadline' })))
})

t.test('two runs are alike in how they end and in whether they print the body', async t => {
  const shown = visitOf({ body: 'one', stdout: 'one' })
  t.doesNotThrow(() => expectAlike(shown, visitOf({ body: 'two', stdout: '> two' })))
  t.throws(() => expectAlike(shown, visitOf({ body: 'two' })), /without the body/)
  t.throws(() => expectAlike(shown, visitOf({ body: 'two', stdout: 'two', exitCode: 22 })))
})

t.test('a command is explained on either output', async t => {
  for (const stderr of ['usage: httpc POST URL', 'httpc post [-v] URL'])
    t.doesNotThrow(() => expectExplained(visitOf({ stderr }), 'post'), stderr)
  t.throws(() => expectExplained(visitOf({ stderr: 'httpc: not a URL: post' }), 'post'), Violation)
  t.throws(() => expectExplained(visitOf({ stdout: 'usage: httpc' }), 'post'), Violation)
})

t.test('a connection without an octet is no request', async t => {
  t.doesNotThrow(() => expectNoRequest(visitOf({ sent: [''] })))
  t.throws(() => expectNoRequest(visitOf({ sent: ['GET'] })), Violation)
})
