import { fieldOf, fieldsOf } from '../wire/field.js'
import { expectHead } from './head-line.js'
import { excerpt, type Observed, summary, violation } from './observed.js'
import { Inconclusive } from './outcome.js'
import { fieldPlace, statusPlace, valuePlace } from './place.js'
import { TOKEN } from './token.js'

// Fields of RFC 1945 whose value is no comma-separated list.
const SINGLE = [
  'Content-Encoding',
  'Content-Length',
  'Content-Type',
  'Date',
  'Expires',
  'Last-Modified',
  'Location',
  'Server'
] as const

/** Throws a Violation unless the response has the field. */
export function expectField(observed: Observed, name: string): void {
  expectHead(observed)
  if (fieldOf(observed.response, name) !== undefined) return
  const actual = `none after ${summary(observed)}`
  throw violation(observed, `a field ${name}`, actual, fieldPlace(observed.response, name))
}

/** Throws a Violation if the response has the field, and Inconclusive if there is none at all. */
export function expectNoField(observed: Observed, name: string): void {
  const value = fieldOf(observed.response, name)
  if (value !== undefined) {
    const at = fieldPlace(observed.response, name)
    throw violation(observed, `no field ${name}`, `${name}: ${value}`, at)
  }
  if (observed.exchange.received.length > 0 || observed.exchange.close !== 'open') return
  throw new Inconclusive('nothing was answered')
}

/**
 * Throws a Violation if a line of the head begins with the name of this field, also where CR alone
 * ends the line before: there are readers that let it (RFC 1945 §B). Throws Inconclusive if nothing
 * was answered at all.
 */
export function expectNoInjection(observed: Observed, name: string): void {
  const { received } = observed.exchange
  const head = received.toString('latin1', 0, observed.response.headEnd)
  const at = head.search(new RegExp(`[\\r\\n]${name}[ \\t]*:`, 'i'))
  if (at !== -1) {
    const shown = excerpt(received.subarray(at))
    throw violation(observed, `no line that opens with ${name}`, shown, at + 1)
  }
  expectNoField(observed, name)
}

/** A field stands more than once only if its value is a list (RFC 1945 §4.2). */
export function expectNoRepetition(observed: Observed): void {
  expectHead(observed)
  const name = SINGLE.find(single => fieldsOf(observed.response, single).length > 1)
  if (name === undefined) return
  const values = fieldsOf(observed.response, name).map(value => `${name}: ${value}`)
  const at = fieldPlace(observed.response, name, 1)
  throw violation(observed, `one field ${name}`, values.join(', then '), at)
}

/** Server, if there is one, is made of products and comments (RFC 1945 §10.14, §3.7). */
export function expectProducts(observed: Observed): void {
  expectValue(observed, 'Server', isProducts, 'products (name/version) and comments')
}

/** Allow, if there is one, lists one method at least (RFC 1945 §10.1, §2.1). */
export function expectMethods(observed: Observed): void {
  expectValue(observed, 'Allow', isMethodList, 'a comma-separated list of methods, one at least')
}

/** The methods that Allow lists; none when there is no such field. */
export function methodsIn({ response }: Observed): readonly string[] {
  const listed = fieldOf(response, 'Allow') ?? ''
  return listed.split(/[ \t]*,[ \t]*/).filter(method => method !== '')
}

/** Neither 501 nor 405: the method is one that the resource allows (RFC 1945 §10.1). */
export function expectMethodKnown(observed: Observed, method: string): void {
  const { status } = observed.response
  if (status !== 501 && status !== 405) return
  const at = statusPlace(observed.response)
  throw violation(observed, `an answer to ${method}, which Allow lists`, summary(observed), at)
}

/** Content-Language, if there is one, lists tags of languages (RFC 1945 §D.2.5). */
export function expectLanguages(observed: Observed): void {
  const TAG = '[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*'
  const tags = new RegExp(`^${TAG}(?:[ \\t]*,[ \\t]*${TAG})*$`)
  expectValue(observed, 'Content-Language', value => tags.test(value), 'tags of languages')
}

/** MIME-Version stands once at most (RFC 1945 §D.2.7). */
export function expectOneMimeVersion(observed: Observed): void {
  expectHead(observed)
  const values = fieldsOf(observed.response, 'MIME-Version')
  if (values.length <= 1) return
  const actual = `MIME-Version: ${values.join(', then ')}`
  const at = fieldPlace(observed.response, 'MIME-Version', 1)
  throw violation(observed, 'one MIME-Version', actual, at)
}

/** Content-Length, if there is one, is digits alone (RFC 1945 §10.4). */
export function expectLengthDigits(observed: Observed): void {
  expectValue(observed, 'Content-Length', value => /^\d+$/.test(value), 'digits alone')
}

/** Content-Disposition has to be there and to say what to do with the file (RFC 1806). */
export function expectDisposition(observed: Observed): void {
  expectField(observed, 'Content-Disposition')
  expectValue(
    observed,
    'Content-Disposition',
    value => /^(?:inline|attachment)(?:\s*;.*)?$/i.test(value),
    'inline or attachment'
  )
}

function expectValue(
  observed: Observed,
  name: string,
  holds: (value: string) => boolean,
  expected: string
): void {
  expectHead(observed)
  const value = fieldOf(observed.response, name)
  if (value === undefined || holds(value.trim())) return
  const at = valuePlace(observed.response, name)
  throw violation(observed, `${name}: ${expected}`, `${name}: ${value}`, at)
}

function isProducts(value: string): boolean {
  const words = withoutComments(value)
  const product = new RegExp(`^${TOKEN}(?:/${TOKEN})?$`)
  return words?.split(/\s+/).every(word => word === '' || product.test(word)) ?? false
}

// Comments nest, so that no pattern finds them all at once; nothing for unbalanced ones (§2.2).
function withoutComments(value: string): string | undefined {
  const less = value.replace(/\([^()]*\)/g, ' ')
  if (less !== value) return withoutComments(less)
  return /[()]/.test(value) ? undefined : value
}

function isMethodList(value: string): boolean {
  const methods = value.split(',').map(method => method.trim())
  const token = new RegExp(`^${TOKEN}$`)
  const given = methods.filter(method => method !== '')
  return given.length > 0 && given.every(method => token.test(method))
}
