import t from 'tap'
import {
  expectBasicChallenge,
  expectChallenge,
  expectChallengeForm,
  expectPlainStrings
} from '../../../harness/expect/challenge.js'
import { Inconclusive, Violation } from '../../../harness/expect/outcome.js'
import { observedOf, response } from './observed-of.js'

t.test('a challenge has to be there', async t => {
  t.doesNotThrow(() => expectChallenge(asking('x')))
  t.throws(() => expectChallenge(asking('')), Violation)
  t.throws(() => expectChallenge(observedOf(response(401))), Violation)
})

t.test('a challenge has a scheme and a quoted realm', async t => {
  const good = [
    'Basic realm="a, b"',
    'BASIC REALM=""',
    'Basic charset="UTF-8", realm="x"',
    'Digest realm="x", nonce="y", stale=false',
    'Negotiate a=b, Basic realm="x"'
  ]
  for (const value of good) t.doesNotThrow(() => expectChallengeForm(asking(value)), value)
  const bad = ['Basic', 'Basic realm', 'Basic realm=x', 'Basic x="realm"', '"x" realm="y"']
  for (const value of bad) t.throws(() => expectChallengeForm(asking(value)), Violation, value)
  t.throws(() => expectChallengeForm(observedOf(response(401))), Inconclusive)
})

t.test('a quotation mark ends a string, whatever stands before it', async t => {
  const good = ['Basic realm="a, b"', 'Other realm="a\\", Basic realm="b" , x="c"', 'A a=b, c="d"']
  for (const value of good) t.doesNotThrow(() => expectPlainStrings(asking(value)), value)
  const bad = [
    'Basic realm="a\\"b"',
    'Basic realm="\\"a\\""',
    'Basic realm="a" b',
    'Basic realm="a'
  ]
  for (const value of bad) t.throws(() => expectPlainStrings(asking(value)), Violation, value)
  t.throws(() => expectPlainStrings(asking('Basic realm=a')), Inconclusive)
  t.throws(() => expectPlainStrings(observedOf(response(401))), Inconclusive)
})

t.test('a challenge by Basic may stand among others', async t => {
  t.doesNotThrow(() => expectBasicChallenge(asking('Basic realm="x"')))
  t.doesNotThrow(() => expectBasicChallenge(asking('Digest realm="x", basic realm="y"')))
  t.doesNotThrow(() => expectBasicChallenge(asking('Basic')))
  const apart = ['WWW-Authenticate: Negotiate', 'WWW-Authenticate: Basic realm="x"']
  t.doesNotThrow(() => expectBasicChallenge(observedOf(response(401, apart))))
  t.throws(() => expectBasicChallenge(asking('Digest realm="x"')), Violation)
  t.throws(() => expectBasicChallenge(asking('Basics realm="x"')), Violation)
  t.throws(() => expectBasicChallenge(asking('Basic realm="x"', 403)), Violation)
})

function asking(value: string, status = 401) {
  return observedOf(response(status, [`WWW-Authenticate: ${value}`]))
}
