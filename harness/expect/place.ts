import { type FieldView, namedFields, valueOffset } from '../wire/field.js'
import type { Line } from '../wire/lines.js'
import type { RequestView } from '../wire/request.js'
import type { ResponseView } from '../wire/response.js'
import type { Observed } from './observed.js'

/** Whatever has a head. */
interface WithHead {
  readonly lines: readonly Line[]
  readonly fields: readonly FieldView[]
}

/** Where the field of that name begins, the first by default, or where a missing one would stand. */
export function fieldPlace(view: WithHead, name: string, nth = 0): number {
  return namedFields(view, name)[nth]?.offset ?? headClose(view)
}

/** Where the value of that field begins, or where a missing field would stand. */
export function valuePlace(view: WithHead, name: string, nth = 0): number {
  const field = namedFields(view, name)[nth]
  return field === undefined ? headClose(view) : valueOffset(field)
}

/** Where the empty line stands, or would: behind all that came of the head. */
export function headClose({ lines }: WithHead): number {
  return lines.at(-1)?.next ?? 0
}

/** Where the status code begins; without one nothing is right from the start. */
export function statusPlace({ startLine, version = '', status }: ResponseView): number {
  return status === undefined ? 0 : startLine.slice(version.length).search(/\d/) + version.length
}

/** Where the number of the version begins. */
export function versionPlace({ startLine }: ResponseView): number {
  return /^HTTP\//i.test(startLine) ? 'HTTP/'.length : 0
}

/** Where the body begins, or would begin. */
export function bodyPlace({ exchange, response }: Observed): number {
  return response.headEnd ?? exchange.received.length
}

/** Where more should have come. */
export function endPlace({ exchange }: Observed): number {
  return exchange.received.length
}

/** What is wrong with an answer that may be a document: after a success it is the body. */
export function answerPlace(observed: Observed): number {
  const { status = 0 } = observed.response
  return status >= 200 && status < 300 ? bodyPlace(observed) : statusPlace(observed.response)
}

/** Where the target of a request begins; where it would, if there is none. */
export function targetPlace({ line, method = '', target = '' }: RequestView): number {
  return Math.max(0, line.indexOf(target, line.indexOf(method) + method.length))
}
