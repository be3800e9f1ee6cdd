import type { Evidence } from '../expect/outcome.js'
import type { CrashRecord, GradeRecord, InvocationRecord, Sighting } from '../verdict/result.js'
import type { Exchange } from '../wire/exchange.js'
import { recordExchange } from '../wire/record.js'

/** Something a scenario leaves behind for the verdict engine, by its media type. */
export interface Attachment {
  readonly mediaType: string
  readonly data: string
}

/** `most` is how many octets of what was received are kept; by default all that are asked for. */
export function exchangeAttachment(exchange: Exchange, most?: number): Attachment {
  const record = { id: exchange.id, ...recordExchange(exchange, most) }
  return { mediaType: 'application/vnd.h10spec.exchange+json', data: JSON.stringify(record) }
}

export function invocationAttachment(record: InvocationRecord): Attachment {
  return { mediaType: 'application/vnd.h10spec.invocation+json', data: JSON.stringify(record) }
}

export function evidenceAttachment(evidence: Evidence): Attachment {
  return { mediaType: 'application/vnd.h10spec.evidence+json', data: JSON.stringify(evidence) }
}

export function crashAttachment(record: CrashRecord): Attachment {
  return { mediaType: 'application/vnd.h10spec.crash+json', data: JSON.stringify(record) }
}

export function findingAttachment(sighting: Sighting): Attachment {
  return { mediaType: 'application/vnd.h10spec.finding+json', data: JSON.stringify(sighting) }
}

/** How well something was done that can be done in steps. */
export function gradeAttachment(record: GradeRecord): Attachment {
  return { mediaType: 'application/vnd.h10spec.grade+json', data: JSON.stringify(record) }
}

/** A fact worth reading that decides nothing. */
export function noteAttachment(text: string): Attachment {
  return { mediaType: 'application/vnd.h10spec.note+text', data: text }
}
