import t from 'tap'
import { Inconclusive, Violation } from '../../../harness/expect/outcome.js'
import {
  expectAsked,
  expectLabel,
  expectMethod,
  expectNoLine,
  expectPathAlone,
  expectTarget,
  expectTargetIfAny,
  expectThreeWords,
  expectVersion
} from '../../../harness/expect/sent-line.js'
import { visitOf } from './visit-of.js'

t.test('three words stand one space apart', async t => {
  for (const line of ['GET / HTTP/1.0', 'M-SEARCH /a?b HTTP/1.1', 'POST http://h/ HTTP/2.13'])
    t.doesNotThrow(() => expectThreeWords(sent(line)), line)
  for (const line of [
    'GET /',
    'GET  / HTTP/1.0',
    'GET / HTTP/1.0 ',
    'GET /a b HTTP/1.0',
    'GET / http/1.0',
    'G(T / HTTP/1.0',
    'GET / HTTP/1'
  ])
    t.throws(() => expectThreeWords(sent(line)), Violation, line)
  t.throws(() => expectThreeWords(visitOf({ sent: ['GET / HTTP/1.0\n\n'] })), Violation)
})

t.test('a control looks for method and path, in whatever form', async t => {
  for (const line of ['get /abc', 'GET http://h:1/abc HTTP/1.1', 'GET  /abc  HTTP/1.0'])
    t.doesNotThrow(() => expectAsked(asked(line), 'GET'), line)
  for (const line of ['POST /abc HTTP/1.0', 'GET / HTTP/1.0', 'abc'])
    t.throws(() => expectAsked(asked(line), 'GET'), Violation, line)
})

t.test('a version tells a full request', async t => {
  t.doesNotThrow(() => expectVersion(sent('GET  / HTTP/1.0 ')))
  t.throws(() => expectVersion(sent('GET /')), Violation)
})

t.test('another protocol is no failure, another label is', async t => {
  t.doesNotThrow(() => expectLabel(sent('GET / HTTP/1.0')))
  t.doesNotThrow(() => expectLabel(sent('GET  /  HTTP/1.0 ')), 'spaces are another question')
  for (const line of ['GET / HTTP/1.1', 'GET /'])
    t.throws(() => expectLabel(sent(line)), Inconclusive, line)
  for (const label of ['HTTP/0.9', 'HTTP/01.0', 'HTTP/2.0'])
    t.throws(() => expectLabel(sent(`GET / ${label}`)), Violation, label)
})

t.test('a method is compared with its case', async t => {
  t.doesNotThrow(() => expectMethod(sent('GET / HTTP/1.0'), 'GET'))
  t.throws(() => expectMethod(sent('get / HTTP/1.0'), 'GET'), Violation)
})

t.test('escapes are compared by what they stand for', async t => {
  t.doesNotThrow(() => expectTarget(sent('GET /%c3%7Ea HTTP/1.0'), '/%C3~a'))
  t.throws(() => expectTarget(sent('GET /a/b HTTP/1.0'), '/a%2Fb'), Violation)
  t.throws(() => expectTarget(sent('GET /a%2520b HTTP/1.0'), '/a%20b'), Violation)
  t.throws(() => expectTarget(sent('GET /A HTTP/1.0'), '/a'), Violation)
})

t.test('scheme and host are a finding of their own', async t => {
  const absolute = sent('GET http://h:1/a?b HTTP/1.0')
  t.doesNotThrow(() => expectTarget(absolute, '/a?b'))
  t.throws(() => expectPathAlone(absolute, '/a?b'), Violation)
  t.doesNotThrow(() => expectPathAlone(sent('GET /a?b HTTP/1.0'), '/a?b'))
})

t.test('no request is as good as the right one, where a URL may be refused', async t => {
  t.doesNotThrow(() => expectTargetIfAny(visitOf({}), '/a'))
  t.doesNotThrow(() => expectTargetIfAny(sent('GET /a HTTP/1.0'), '/a'))
  t.throws(() => expectTargetIfAny(sent('GET /b HTTP/1.0'), '/a'), Violation)
})

t.test('a line is found wherever it stands', async t => {
  const smuggled = (end: string) =>
    visitOf({ sent: [`GET / HTTP/1.0\r\nA: b${end}x-bad: c\r\n\r\n`] })
  for (const end of ['\r\n', '\n', '\r']) t.throws(() => expectNoLine(smuggled(end), 'X-Bad'))
  t.doesNotThrow(() => expectNoLine(smuggled(' '), 'X-Bad'))
})

function asked(line: string) {
  return visitOf({ sent: [`${line}\r\n\r\n`], target: '/abc' })
}

function sent(line: string) {
  return visitOf({ sent: [`${line}\r\n\r\n`] })
}
