import t from 'tap'
import { Inconclusive, Violation } from '../../../harness/expect/outcome.js'
import { expectFinalStatus } from '../../../harness/expect/status.js'
import {
  expectCleanReason,
  expectHonestMajor,
  expectNoLeadingZeros,
  expectOwnVersion,
  expectReadableVersion,
  expectStatusLine
} from '../../../harness/expect/status-line.js'
import { observedOf } from './observed-of.js'

t.test('a status line has version, code and phrase, one space apart', async t => {
  for (const line of ['HTTP/1.0 200 OK', 'HTTP/1.0 200 ', 'HTTP/1.1 404 Not Found']) {
    t.doesNotThrow(() => expectStatusLine(observedOf(`${line}\r\n\r\n`)), line)
  }
  const broken = ['HTTP/1.0 200', 'HTTP/1 200 OK', 'HTTP/1.0  200 OK', 'HTTP/1.0 20 OK', '200 OK']
  for (const line of [...broken, ' HTTP/1.0 200 OK', 'HTTP/1.0 2000 OK', '<html>']) {
    t.throws(() => expectStatusLine(observedOf(`${line}\r\n\r\n`)), Violation, line)
  }
  t.throws(() => expectStatusLine(observedOf('')), /no octet/)
})

t.test('how the line ends is a matter of its own', async t => {
  t.doesNotThrow(() => expectStatusLine(observedOf('HTTP/1.0 200 OK\n\n')))
})

t.test('a client of HTTP/1.0 reads HTTP/1.0 and HTTP/1.1', async t => {
  for (const version of ['HTTP/1.0', 'HTTP/1.1', 'HTTP/1.00', 'http/1.0']) {
    t.doesNotThrow(() => expectReadableVersion(observedOf(`${version} 200 OK\r\n\r\n`)), version)
  }
  for (const version of ['HTTP/0.9', 'HTTP/1.2', 'HTTP/2.0', 'HTTP/1.10', 'HTTP/1']) {
    t.throws(() => expectReadableVersion(observedOf(`${version} 200 OK\r\n\r\n`)), version)
  }
})

t.test('by the letter the label is HTTP/1.0', async t => {
  for (const version of ['HTTP/1.0', 'HTTP/1.00', 'http/1.0'])
    t.doesNotThrow(() => expectOwnVersion(observedOf(`${version} 200 OK\r\n\r\n`)), version)
  for (const version of ['HTTP/1.1', 'HTTP/1.10', 'HTTP/0.9', 'HTTP/2.0'])
    t.throws(() => expectOwnVersion(observedOf(`${version} 200 OK\r\n\r\n`)), Violation, version)
  t.throws(() => expectOwnVersion(observedOf('<html>')), Violation)
})

t.test('a zero that stands alone does not lead', async t => {
  t.doesNotThrow(() => expectNoLeadingZeros(observedOf('HTTP/1.0 200 OK\r\n\r\n')))
  for (const version of ['HTTP/01.0', 'HTTP/1.00', 'HTTP/1.01']) {
    t.throws(() => expectNoLeadingZeros(observedOf(`${version} 200 OK\r\n\r\n`)), version)
  }
})

t.test('a phrase may hold tabs and octets beyond ASCII, and nothing at all', async t => {
  for (const reason of ['', 'Ok\tgood', 'D\xe9j\xe0 vu']) {
    t.doesNotThrow(() => expectCleanReason(observedOf(`HTTP/1.0 200 ${reason}\r\n\r\n`)))
  }
  for (const reason of ['a\x00b', 'a\rb', 'a\x7f']) {
    t.throws(() => expectCleanReason(observedOf(`HTTP/1.0 200 ${reason}\r\n\r\n`)), Violation)
  }
})

t.test('an unknown major version is never claimed', async t => {
  t.doesNotThrow(() => expectHonestMajor(observedOf('HTTP/1.1 505 No\r\n\r\n')))
  t.doesNotThrow(() => expectHonestMajor(observedOf('<html>')))
  t.doesNotThrow(() => expectHonestMajor(observedOf('', { close: 'reset' })))
  t.throws(() => expectHonestMajor(observedOf('HTTP/2.0 200 OK\r\n\r\n')), Violation)
  t.throws(() => expectHonestMajor(observedOf('', { close: 'open' })), Violation)
})

t.test('of what did not come nothing is known but that it did not', async t => {
  const facts = [expectReadableVersion, expectOwnVersion, expectNoLeadingZeros, expectCleanReason]
  for (const fact of [...facts, expectFinalStatus])
    t.throws(() => fact(observedOf('')), Inconclusive)
  for (const fact of facts) t.throws(() => fact(observedOf('<html>')), Violation)
})
