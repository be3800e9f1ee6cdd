import { fieldOf } from '../wire/field.js'
import { expectDocument } from './document.js'
import { type Observed, summary, violation } from './observed.js'
import { valuePlace, versionPlace } from './place.js'
import { expectRefusal } from './refusal.js'

/** The document under the label HTTP/1.0, or the status 400 (RFC 9112 §3.2). */
export function expectOldOrMalformed(observed: Observed, content: Buffer): void {
  const { status, version = '' } = observed.response
  if (status === 400) return
  expectDocument(observed, content)
  if (/^HTTP\/0*1\.0*$/i.test(version)) return
  const at = versionPlace(observed.response)
  throw violation(observed, 'the label HTTP/1.0, or the status 400', summary(observed), at)
}

/** A refusal, or a success with the field or without a body. The content must not be served. */
export function expectRefusalOrField(observed: Observed, content: Buffer, name: string): void {
  const { response } = observed
  const isPlain = fieldOf(response, name) !== undefined || response.body.length === 0
  if (isSuccess(observed) && isPlain) return
  expectRefusal(observed, content)
}

/** A refusal, or a success of this type. The content is what must not be served. */
export function expectRefusalOrType(observed: Observed, content: Buffer, type: string): void {
  const value = fieldOf(observed.response, 'Content-Type') ?? ''
  if (isSuccess(observed) && value.split(';', 1).join().trim().toLowerCase() === type) return
  expectRefusal(observed, content)
}

/** The document, or this status. */
export function expectDocumentOrStatus(observed: Observed, content: Buffer, status: number): void {
  if (observed.response.status !== status) expectDocument(observed, content)
}

/**
 * The document, or under 206 the part of it that Content-Range states (RFC 9110 §14.4). It is the
 * one that was asked for, or lies in it, or holds it: a server may send less (§15.3.7).
 */
export function expectDocumentOrPart(observed: Observed, content: Buffer): void {
  if (observed.response.status === 206) expectPart(observed, content)
  else expectDocument(observed, content)
}

function expectPart(observed: Observed, content: Buffer): void {
  const stated = fieldOf(observed.response, 'Content-Range') ?? 'no Content-Range'
  const [, first, last, length] = /^bytes (\d+)-(\d+)\/(\d+|\*)$/i.exec(stated) ?? []
  const part = content.subarray(Number(first), Number(last) + 1)
  const isWhole = length === '*' || Number(length) === content.length
  const isSent = first !== undefined && isWhole && part.equals(observed.response.body)
  if (isSent && isAsked(observed, Number(first), Number(last), content.length)) return
  const actual = `${stated} and a body of ${observed.response.body.length} octets`
  const at = valuePlace(observed.response, 'Content-Range')
  throw violation(
    observed,
    'the part that was asked for, and that Content-Range states',
    actual,
    at
  )
}

function isAsked({ exchange }: Observed, first: number, last: number, length: number): boolean {
  const range = /^Range:[ \t]*bytes=(\d*)-(\d*)/im.exec(exchange.sent.toString('latin1'))
  const [, from = '', to = ''] = range ?? []
  if (!range) return false
  const start = from === '' ? Math.max(0, length - Number(to)) : Number(from)
  const end = from === '' || to === '' ? length - 1 : Math.min(Number(to), length - 1)
  return (start <= first && last <= end) || (first <= start && end <= last)
}

function isSuccess({ response: { status = 0 } }: Observed): boolean {
  return status >= 200 && status < 300
}
