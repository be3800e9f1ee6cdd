import { fieldsOf } from '../wire/field.js'
import type { ResponseView } from '../wire/response.js'
import { expectHead } from './head-line.js'
import { type Observed, summary, violation } from './observed.js'
import { valuePlace } from './place.js'

/** Whether the response says in Connection that the connection stays (RFC 2068 §19.7.1). */
export function announcesKeepAlive(response: ResponseView): boolean {
  return connectionOptions(response).includes('keep-alive')
}

/** Whether the head alone tells where the response ends. */
export function isDelimited({ end }: ResponseView): boolean {
  return typeof end === 'number'
}

/** Throws a Violation if a connection that was said to stay open has been closed. */
export function expectKept(observed: Observed): void {
  expectHead(observed)
  if (!announcesKeepAlive(observed.response) || observed.exchange.close === 'open') return
  throw violation(observed, 'the connection to stay open, as it was announced', 'a close', 'close')
}

/**
 * Throws a Violation if a response of HTTP/1.1 was followed by a close that it does not announce
 * (RFC 9112 §9.6). In HTTP/1.0 the close needs no word.
 */
export function expectCloseAnnounced(observed: Observed): void {
  expectHead(observed)
  const { response, exchange } = observed
  const isAnnounced = connectionOptions(response).includes('close')
  if (exchange.close === 'open' || isAnnounced || !isLater(response)) return
  const actual = `none after ${summary(observed)}`
  const at = valuePlace(response, 'Connection')
  throw violation(observed, 'Connection: close before the close', actual, at)
}

function connectionOptions(response: ResponseView): readonly string[] {
  return fieldsOf(response, 'Connection')
    .flatMap(value => value.split(','))
    .map(option => option.trim().toLowerCase())
}

function isLater({ version = '' }: ResponseView): boolean {
  return /^HTTP\/1\.[1-9]/i.test(version)
}
