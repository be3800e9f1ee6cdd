import type { Observed } from '../../../harness/expect/observed.js'
import { Violation } from '../../../harness/expect/outcome.js'
import type { Close } from '../../../harness/wire/exchange.js'
import { describeResponse } from '../../../harness/wire/response.js'

export interface Options {
  readonly method?: string
  readonly close?: Close
  /** Milliseconds since the epoch. */
  readonly asked?: number
  readonly answered?: number
}

/** What a server answered, as latin1 text, as the judge would have seen it. */
export function observedOf(received: string, options: Options = {}): Observed {
  const { method = 'GET', close = 'fin', asked = 0, answered = asked } = options
  const bytes = Buffer.from(received, 'latin1')
  const exchange = {
    id: 'x1',
    target: 'server',
    label: 'request',
    address: { host: '127.0.0.1', port: 8080 },
    events: [{ at: 12, kind: 'connected' }],
    sent: Buffer.alloc(0),
    received: bytes,
    close
  } as const
  return { exchange, response: describeResponse(bytes, method), asked, answered }
}

/** A response of HTTP/1.0 with these fields, which are given as lines, and this body. */
export function response(status: number, fields: readonly string[] = [], body = ''): string {
  return [`HTTP/1.0 ${status} Phrase`, ...fields, '', body].join('\r\n')
}

/** Where a Violation says that the first wrong octet is; nothing when the fact holds. */
export function offsetOf(fact: () => void): number | undefined {
  try {
    fact()
    return undefined
  } catch (error) {
    if (error instanceof Violation) return error.evidence.offset
    throw error
  }
}
