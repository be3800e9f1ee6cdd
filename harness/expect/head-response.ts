import { fieldOf } from '../wire/field.js'
import { expectHead } from './head-line.js'
import { type Observed, summary, violation } from './observed.js'
import { Inconclusive } from './outcome.js'
import { fieldPlace, valuePlace } from './place.js'

// Metainformation about the resource that does not change between two requests. Content-Length is
// judged only where HEAD has it: for a body made on the way nobody knows it without making it.
const ABOUT_THE_RESOURCE = [
  'Content-Encoding',
  'Content-Type',
  'Last-Modified',
  'Location',
  'WWW-Authenticate'
] as const

/**
 * HEAD has the fields that GET has (RFC 1945 §8.2). Throws Inconclusive when their statuses differ:
 * that is a requirement of its own, and an error has other fields than what is there.
 */
export function expectSameFields(get: Observed, head: Observed): void {
  expectHead(head)
  if (get.response.status !== head.response.status) {
    throw new Inconclusive(`HEAD was answered by ${summary(head)}, GET by ${summary(get)}`)
  }
  for (const name of ABOUT_THE_RESOURCE) expectSame(get, head, name)
  if (fieldOf(head.response, 'Content-Length') !== undefined) {
    expectSame(get, head, 'Content-Length')
  }
}

// A 304 tells nothing about a body; the fields below only make sense beside one.
const ABOUT_THE_BODY = ['Content-Encoding', 'Content-Language', 'Content-Type'] as const

/** A 304 has no field that describes a body (RFC 1945 §9.3). */
export function expectNoDescription(observed: Observed): void {
  expectHead(observed)
  for (const name of ABOUT_THE_BODY) {
    const value = fieldOf(observed.response, name)
    if (value === undefined) continue
    const at = fieldPlace(observed.response, name)
    throw violation(observed, `no field ${name}`, `${name}: ${value}`, at)
  }
}

function expectSame(get: Observed, head: Observed, name: string): void {
  const [expected, actual] = [get, head].map(({ response }) => fieldOf(response, name))
  if (expected === actual) return
  const at = valuePlace(head.response, name)
  throw violation(head, `${told(name, expected)}, as for GET`, told(name, actual), at)
}

function told(name: string, value: string | undefined): string {
  return value === undefined ? `no ${name}` : `${name}: ${value}`
}
