import t from 'tap'
import { Inconclusive, Violation } from '../../../harness/expect/outcome.js'
import {
  expectAbsoluteLocation,
  expectLed,
  expectLocation,
  expectOwnSite,
  locationOf,
  redirectedPath
} from '../../../harness/expect/redirection.js'
import { observedOf, response } from './observed-of.js'

const asked = new URL('http://127.0.0.1:8080/a')

t.test('a redirection has a Location; what is none is not judged', async t => {
  t.doesNotThrow(() => expectLocation(moved('/a/')))
  t.throws(() => expectLocation(observedOf(response(301))), Violation)
  t.throws(() => expectLocation(observedOf(response(200))), Inconclusive)
  t.throws(() => expectLocation(observedOf('')), Inconclusive)
})

t.test('what a Location holds is judged where there is one', async t => {
  t.equal(locationOf(moved('/a/')), '/a/')
  for (const judge of [locationOf, expectAbsoluteLocation]) {
    t.throws(() => judge(observedOf(response(301))), Inconclusive)
  }
  t.throws(() => redirectedPath(observedOf(response(301)), asked), Inconclusive)
})

t.test('one absolute URL has a scheme and a host', async t => {
  t.doesNotThrow(() => expectAbsoluteLocation(moved('http://h:8080/a/')))
  t.doesNotThrow(() => expectAbsoluteLocation(moved('http://h')))
  for (const location of ['/a/', 'http:///a/', '//h/a/', 'http://h/a, http://h/b', 'a b']) {
    t.throws(() => expectAbsoluteLocation(moved(location)), Violation, location)
  }
  const twice = ['Location: http://h/', 'Location: http://h/']
  t.throws(() => expectAbsoluteLocation(observedOf(response(301, twice))), Violation)
})

t.test('a redirection is followed on the same host and port', async t => {
  t.equal(redirectedPath(moved('/a/?b'), asked), '/a/?b')
  t.equal(redirectedPath(moved('http://127.0.0.1:8080/a/'), asked), '/a/')
  t.throws(() => redirectedPath(moved('http://127.0.0.1/a/'), asked), Violation)
  t.throws(() => redirectedPath(moved('http://www.example/a/'), asked), Inconclusive)
  t.throws(() => redirectedPath(moved('http://['), asked), Violation)
})

function moved(location: string) {
  return observedOf(response(301, [`Location: ${location}`]))
}

t.test('a redirection leads on, and neither back nor nowhere', async t => {
  const led = (to: string, status: number) => () =>
    expectLed(sent('GET /a HTTP/1.0', response(301)), sent(`GET ${to} HTTP/1.0`, response(status)))
  for (const status of [200, 302, 401, 403, 404]) t.doesNotThrow(led('/a/', status))
  t.doesNotThrow(led('/a/index.html', 200))
  t.throws(led('/a', 301), Violation)
  t.throws(led('/b/', 404), Violation)
  t.throws(led('/a/', 500), Violation)
})

function sent(line: string, answer: string) {
  const observed = observedOf(answer)
  return { ...observed, exchange: { ...observed.exchange, sent: Buffer.from(line) } }
}

t.test('a Location may name any host but one from the path', async t => {
  const line = 'GET //evil.example/%2e%2e HTTP/1.0\r\n\r\n'
  for (const location of ['/evil.example/', 'http://127.0.0.1:8080//evil.example/', 'http://h/']) {
    t.doesNotThrow(() => expectOwnSite(answerTo(line, location), asked), location)
  }
  for (const location of ['//evil.example/', '/\\evil.example/', 'http://EVIL.example/x']) {
    t.throws(() => expectOwnSite(answerTo(line, location), asked), Violation, location)
  }
  t.doesNotThrow(() => expectOwnSite(observedOf(response(404)), asked))
})

function answerTo(request: string, location: string) {
  return sent(request, response(301, [`Location: ${location}`]))
}
