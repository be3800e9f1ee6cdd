import { fieldValue, fieldValues } from './fields.js'
import { trimBlanks } from './grammar.js'
import { HttpError } from './http-error.js'
import type { Limits } from './limits.js'
import type { RequestHead } from './request.js'
import type { ResponseHead } from './response.js'

/**
 * How many bytes of body follow a request head (§7.2.2). A request cannot end by closing,
 * so a POST must say its length; any other request without one has no body.
 * Throws HttpError: 400 for a length missing or invalid, 413 beyond the limit, 501 for a
 * Transfer-Encoding, which HTTP/1.0 lacks: whoever passed it over would misread the body.
 */
export function requestBodyLength(head: RequestHead, limits: Limits): number {
  if (fieldValue(head.fields, 'Transfer-Encoding') !== undefined) {
    throw new HttpError(501, 'Transfer-Encoding is not implemented')
  }
  const length = contentLength(head)
  if (length === undefined && head.method === 'POST') {
    throw new HttpError(400, 'A POST request must state its Content-Length')
  }
  if (length !== undefined && length > limits.body) {
    throw new HttpError(413, 'The body is larger than this server accepts')
  }
  return length ?? 0
}

/** Where the body of a response ends. */
export type Framing =
  | { readonly kind: 'none' }
  | { readonly kind: 'length'; readonly length: number }
  | { readonly kind: 'chunked' }
  | { readonly kind: 'close' }

/**
 * How the body that follows a response head ends (§7.2.2). No HTTP/1.0 server may send the
 * chunked coding, yet some do, and the sizes would end up in the body if it were not undone.
 * Throws HttpError when the head contradicts itself.
 */
export function responseFraming(method: string, head: ResponseHead): Framing {
  if (method === 'HEAD' || isBodiless(head.status)) return { kind: 'none' }
  const coding = fieldValue(head.fields, 'Transfer-Encoding')?.toLowerCase() ?? 'identity'
  if (coding === 'chunked') return { kind: 'chunked' }
  if (coding !== 'identity') throw new HttpError(400, 'The Transfer-Encoding is unknown')
  const length = contentLength(head)
  return length === undefined ? { kind: 'close' } : { kind: 'length', length }
}

/** 1xx, 204 and 304 have no body, whatever their header says (§7.2). */
function isBodiless(status: number): boolean {
  return status < 200 || status === 204 || status === 304
}

/** `Content-Length = "Content-Length" ":" 1*DIGIT` (§10.4); said twice, it must be said alike. */
function contentLength(head: Pick<RequestHead, 'fields'>): number | undefined {
  const values = fieldValues(head.fields, 'Content-Length')
    .flatMap(value => value.split(','))
    .map(trimBlanks)
  if (values.some(value => !/^\d+$/.test(value))) {
    throw new HttpError(400, 'The Content-Length is not a number')
  }
  const lengths = new Set(values.map(Number))
  if (lengths.size > 1) throw new HttpError(400, 'The Content-Length is stated twice and differs')
  return [...lengths][0]
}
