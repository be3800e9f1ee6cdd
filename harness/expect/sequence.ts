import { describeResponse, type ResponseView } from '../wire/response.js'
import { firstDifference } from './document.js'
import { excerpt, type Observed, violation } from './observed.js'
import { endPlace, statusPlace } from './place.js'

/** What came on one connection, cut by the lengths that it states. */
export interface Sequence {
  /** Final responses that are whole, each with a body of its own. */
  readonly whole: readonly Following[]
  /** What follows the last of them. */
  readonly rest: Buffer
}

/** A response behind others: its offsets count from where it begins. */
export interface Following extends ResponseView {
  /** Where that is, from the first byte received. */
  readonly start: number
}

/** Cuts what came; only the first request may have had a method other than GET. */
export function sequenceOf(received: Buffer, method = 'GET'): Sequence {
  const whole: Following[] = []
  let rest = received
  for (;;) {
    const { status = 0, headEnd, end } = describeResponse(rest, whole.length ? 'GET' : method)
    const isInterim = status >= 100 && status < 200 && status !== 101
    const length = isInterim ? headEnd : end
    if (typeof length !== 'number' || length > rest.length) return { whole, rest }
    const start = received.length - rest.length
    if (!isInterim) whole.push({ ...describeResponse(rest.subarray(0, length), method), start })
    rest = rest.subarray(length)
  }
}

/** The final responses; what a close ends counts as the last of them. */
export function finalResponses({ exchange }: Observed): readonly Following[] {
  const { received, close } = exchange
  const { whole, rest } = sequenceOf(received, methodOf(exchange.sent))
  const last = { ...describeResponse(rest), start: received.length - rest.length }
  return rest.length > 0 && close !== 'open' ? [...whole, last] : whole
}

/**
 * Throws a Violation unless so many responses came as there are contents, each a success with its
 * content; an undefined one stands for any response.
 */
export function expectInOrder(observed: Observed, contents: readonly (Buffer | undefined)[]): void {
  const responses = finalResponses(observed)
  for (const [nth, content] of contents.entries()) expectNth(observed, responses, nth, content)
  expectNoMore(observed, responses, contents.length)
}

/**
 * The same, but the server may also close after any response, and answer no further request. Where
 * any response would do for the first request, a close that refuses it does as well.
 */
export function expectInOrderOrClose(
  observed: Observed,
  contents: readonly (Buffer | undefined)[]
): void {
  const count = finalResponses(observed).length
  const isOver = observed.exchange.close !== 'open' && (count > 0 || contents[0] === undefined)
  expectInOrder(observed, isOver ? contents.slice(0, count) : contents)
}

/** Throws a Violation if any response is a success (2xx). */
export function expectNoSuccess(observed: Observed): void {
  const success = finalResponses(observed).find(({ status = 0 }) => status >= 200 && status < 300)
  if (success === undefined) return
  const at = success.start + statusPlace(success)
  throw violation(observed, 'no success (2xx)', success.startLine, at)
}

/** Throws a Violation unless a response came that is no interim one (RFC 9110 §15.2). */
export function expectFinal(observed: Observed): void {
  if (finalResponses(observed).length > 0) return
  const actual = `only ${excerpt(observed.exchange.received)}`
  throw violation(observed, 'a final response', actual, endPlace(observed))
}

function expectNth(
  observed: Observed,
  responses: readonly Following[],
  nth: number,
  content: Buffer | undefined
): void {
  const response = responses[nth]
  const place = `response ${nth + 1} on the connection`
  if (!response) {
    const actual = `${responses.length} on a connection that is ${left(observed)}`
    throw violation(observed, place, actual, endPlace(observed))
  }
  if (content === undefined || holds(response, content)) return
  const actual = `${response.startLine || 'no status line'} and the body ${excerpt(response.body)}`
  const expected = `${place}: a success (2xx) and ${excerpt(content)}`
  throw violation(observed, expected, actual, response.start + wrongIn(response, content))
}

function expectNoMore(observed: Observed, responses: readonly Following[], count: number): void {
  const more = responses[count]
  if (more === undefined) return
  throw violation(observed, `${count} responses`, `one more: ${more.startLine}`, more.start)
}

function wrongIn(response: Following, content: Buffer): number {
  const { status = 0, body, headEnd = 0 } = response
  if (status < 200 || status > 299) return statusPlace(response)
  return headEnd + (firstDifference(body, content) ?? 0)
}

function holds({ status = 0, body }: ResponseView, content: Buffer): boolean {
  return status >= 200 && status < 300 && firstDifference(body, content) === undefined
}

function left({ exchange }: Observed): string {
  return exchange.close === 'open' ? 'open' : 'closed'
}

function methodOf(sent: Buffer): string {
  return sent.toString('latin1', 0, 64).split(' ', 1).join()
}
