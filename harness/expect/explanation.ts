import { fieldOf } from '../wire/field.js'
import { excerpt, type Observed, summary, violation } from './observed.js'
import { Inconclusive } from './outcome.js'
import { bodyPlace, endPlace } from './place.js'

/** An error has a body (RFC 1945 §9.4, §9.5). Throws Inconclusive when none was reported. */
export function expectExplanation(observed: Observed): void {
  expectError(observed)
  if (observed.response.body.length > 0) return
  throw violation(observed, 'a body that explains the error', 'no body', endPlace(observed))
}

/** A 403 has a body; nothing is said about any other status (RFC 1945 §9.4). */
export function expectForbiddenExplained(observed: Observed): void {
  if (observed.response.status === 403) expectExplanation(observed)
}

/**
 * An error comes with words: in its body, whatever the markup around them, or in its phrase.
 * Throws Inconclusive when none was reported.
 */
export function expectMessage(observed: Observed): void {
  expectError(observed)
  const { body, reason = '' } = observed.response
  const told = body.toString('latin1').replace(/<[^>]*>/g, ' ')
  if ([told, reason].some(text => /[A-Za-z]{2}/.test(text))) return
  throw violation(observed, 'a message in words', excerpt(body), bodyPlace(observed))
}

/** A redirection has a body that holds its Location, whole or as a path (RFC 1945 §9.3). */
export function expectLink(observed: Observed): void {
  const location = fieldOf(observed.response, 'Location') ?? ''
  const path = location.replace(/^[a-z]+:\/\/[^/]*/i, '')
  const body = observed.response.body.toString('latin1')
  if (path !== '' && (body.includes(location) || body.includes(path))) return
  const actual = body === '' ? 'no body' : excerpt(observed.response.body)
  throw violation(observed, `a note with a link to ${location}`, actual, bodyPlace(observed))
}

// Which status an error has to have is a requirement of its own.
function expectError(observed: Observed): void {
  const { status = 0 } = observed.response
  if (status >= 400 && status <= 599) return
  throw new Inconclusive(`no error was reported: ${summary(observed)}`)
}
