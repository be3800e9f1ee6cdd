import { fieldOf } from '../wire/field.js'
import { excerpt, type Observed, violation } from './observed.js'
import { expectErrorStatus } from './status.js'

/** An error has a body (RFC 1945 §9.4, §9.5). */
export function expectExplanation(observed: Observed): void {
  expectErrorStatus(observed)
  if (observed.response.body.length > 0) return
  throw violation(observed, 'a body that explains the error', 'no body')
}

/** An error has a body that holds words, whatever the markup around them. */
export function expectReadableExplanation(observed: Observed): void {
  expectExplanation(observed)
  const { body } = observed.response
  if (/[A-Za-z]{2}/.test(body.toString('latin1').replace(/<[^>]*>/g, ' '))) return
  throw violation(observed, 'a message in words', excerpt(body))
}

/** A redirection has a body that holds its Location, whole or as a path (RFC 1945 §9.3). */
export function expectLink(observed: Observed): void {
  const location = fieldOf(observed.response, 'Location') ?? ''
  const path = location.replace(/^[a-z]+:\/\/[^/]*/i, '')
  const body = observed.response.body.toString('latin1')
  if (path !== '' && (body.includes(location) || body.includes(path))) return
  const actual = body === '' ? 'no body' : excerpt(observed.response.body)
  throw violation(observed, `a note with a link to ${location}`, actual)
}
