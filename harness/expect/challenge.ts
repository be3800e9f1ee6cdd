import { fieldsOf } from '../wire/field.js'
import { type Observed, summary, violation } from './observed.js'
import { Inconclusive } from './outcome.js'
import { statusPlace, valuePlace } from './place.js'
import { TOKEN } from './token.js'

const QUOTED = '"[^"]*"'
const PARAMETER = `${TOKEN}[ \\t]*=[ \\t]*(?:${TOKEN}|${QUOTED})`
const CHALLENGE = new RegExp(`^${TOKEN}[ \\t]+${PARAMETER}(?:[ \\t]*,[ \\t]*${PARAMETER})*`)
const PLAIN = new RegExp(`^(?:[^"]|${QUOTED}(?=[ \\t]*(?:,|$)))*$`)
const REALM = new RegExp(`(?:[ \\t,])realm[ \\t]*=[ \\t]*${QUOTED}`, 'i')

/** At least one challenge (RFC 1945 §9.4, §10.16). */
export function expectChallenge(observed: Observed): void {
  if (challengeIn(observed) !== '') return
  throw violation(
    observed,
    'a field WWW-Authenticate',
    `none after ${summary(observed)}`,
    challengePlace(observed)
  )
}

/**
 * A scheme, a space and parameters, a quoted realm among them (RFC 1945 §11). Throws Inconclusive
 * where there is no challenge: that is a requirement of its own.
 */
export function expectChallengeForm(observed: Observed): void {
  const value = presentChallenge(observed)
  if (CHALLENGE.test(value) && REALM.test(value)) return
  const expected = 'WWW-Authenticate: a scheme, a space and realm="..."'
  throw violation(observed, expected, `WWW-Authenticate: ${value}`, challengePlace(observed))
}

/**
 * A comma or the end behind every quoted string, which ends at its first quotation mark: HTTP/1.0
 * has no escape (RFC 1945 §2.2). Throws Inconclusive where no string is quoted.
 */
export function expectPlainStrings(observed: Observed): void {
  const value = presentChallenge(observed)
  if (!value.includes('"')) throw new Inconclusive(`nothing is quoted: ${value}`)
  if (PLAIN.test(value)) return
  const expected = 'strings that end at their first quotation mark'
  throw violation(observed, expected, `WWW-Authenticate: ${value}`, challengePlace(observed))
}

/** 401 with a challenge to authenticate by Basic, in whatever form (RFC 1945 §11.1). */
export function expectBasicChallenge(observed: Observed): void {
  const asks = /(?:^|,[ \t]*)basic(?=[ \t,]|$)/i.test(challengeIn(observed))
  if (observed.response.status === 401 && asks) return
  const actual = `${summary(observed)} and "${challengeIn(observed)}"`
  const { response } = observed
  const at = response.status === 401 ? challengePlace(observed) : statusPlace(response)
  throw violation(observed, 'the status 401 and a challenge by Basic', actual, at)
}

function presentChallenge(observed: Observed): string {
  const value = challengeIn(observed)
  if (value !== '') return value
  throw new Inconclusive(`there is no challenge after ${summary(observed)}`)
}

function challengePlace({ response }: Observed): number {
  return valuePlace(response, 'WWW-Authenticate')
}

/** All challenges: several fields are one that is joined by commas (RFC 1945 §4.2). */
function challengeIn({ response }: Observed): string {
  return fieldsOf(response, 'WWW-Authenticate').join(', ').trim()
}
