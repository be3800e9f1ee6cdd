import { type Field, type Fields, fieldValue } from '../http/fields.js'
import { packageVersion } from '../http/product.js'
import type { HttpUrl } from '../http/url.js'
import type { Body } from './body.js'
import { Failure } from './failure.js'

/** What decides the header of a request. */
export interface Outgoing {
  readonly method: 'GET' | 'POST'
  readonly url: HttpUrl
  /** Sent as they are; a default gives way to a field of its name. */
  readonly fields: Fields
  readonly body: Body | undefined
}

/**
 * The header fields of a request. Host is not in RFC 1945, but servers with many names need
 * it. Throws Failure (usage) when a given field would contradict the body.
 */
export function requestFields({ method, url, fields, body }: Outgoing): Fields {
  const length = String(body?.length ?? 0)
  checkFraming(fields, length)
  const defaults = (names: Field[]) =>
    names.filter(([name]) => fieldValue(fields, name) === undefined)
  return [
    ...defaults([
      ['Host', url.authority],
      ['User-Agent', `h10spec-httpc/${packageVersion}`]
    ]),
    ...fields,
    ...defaults(body ? [['Content-Type', body.type]] : []),
    ...defaults(body || method === 'POST' ? [['Content-Length', length]] : [])
  ]
}

/** A length that is not the body's would make the server wait, or cut. */
function checkFraming(fields: Fields, length: string): void {
  const stated = fieldValue(fields, 'Content-Length')
  if (stated !== undefined && stated !== length) {
    throw new Failure('usage', `the body has Content-Length ${length}, not ${stated}`)
  }
  if (fieldValue(fields, 'Transfer-Encoding') !== undefined) {
    throw new Failure('usage', 'HTTP/1.0 has no Transfer-Encoding')
  }
}

/** `Authorization: Basic` for the `user:password` of a URL, one character a byte (§11.1). */
export function basicAuthorization(userinfo: string): Field {
  return ['Authorization', `Basic ${Buffer.from(userinfo, 'latin1').toString('base64')}`]
}
