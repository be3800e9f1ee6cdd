import { gunzipSync, gzipSync } from 'node:zlib'
import type { AdapterDocument } from '../target/adapter.js'
import type { Run, Suite } from '../verdict/result.js'

/**
 * What is to be judged, and how: all that decides the outcome, besides the submission's files. It
 * is plain JSON, and the same on every machine.
 */
export interface Order {
  /** Of everything that decides the outcome: two orders with one key have one outcome. */
  readonly key: string
  /** Of the submission. */
  readonly name: string
  readonly seed: number
  /** Ids. */
  readonly requirements: readonly string[]
  readonly suites: readonly Suite[]
  readonly adapter: AdapterDocument
  /** In milliseconds. */
  readonly patience?: number
  /** How long it may take at most, in seconds. */
  readonly bound: number
  /** Whether the program is shut in. */
  readonly sandbox: boolean
  /** What is missing of what was handed in; one line. */
  readonly leftOut?: string
}

/**
 * What came of it. A `failure` is the program's: it could not be built. What is `unjudged` is not
 * the program's fault, or not known to be: it is not kept, and tried again by the next call.
 */
export type Judged =
  | (Cut & { readonly run: Run; readonly leftOut?: string })
  | (Cut & { readonly failure: string; readonly log: string })
  | { readonly unjudged: string }

/** What may have come to its end too early. */
export interface Cut {
  /** Set where its bound ended it: that bound, in seconds. */
  readonly cut?: number
}

/** A judged submission as it is stored and sent. */
interface Record {
  readonly schema: 'h10spec-judged/v1'
  readonly key: string
  readonly judged: Judged
}

/** Whether so many seconds would bring nothing else. */
export function suffices({ cut = Number.POSITIVE_INFINITY }: Cut, bound: number): boolean {
  return cut >= bound
}

/** Packed, as a run is mostly base64 of text. */
export function packJudged(key: string, judged: Judged): Buffer {
  const record: Record = { schema: 'h10spec-judged/v1', key, judged }
  return gzipSync(JSON.stringify(record), { level: 3 })
}

/** Nothing for what was cut off, damaged, or is something else: its checksum says so. */
export function unpackJudged(key: string, bytes: Buffer): Judged | undefined {
  try {
    const record = JSON.parse(gunzipSync(bytes).toString()) as Record
    return record.schema === 'h10spec-judged/v1' && record.key === key ? record.judged : undefined
  } catch {
    return undefined
  }
}

/** What was packed, where it answers an order: somebody else may have had less time for it. */
export function answerTo({ key, bound }: Order, bytes: Buffer): Judged | undefined {
  const judged = unpackJudged(key, bytes)
  if (judged === undefined || 'unjudged' in judged) return undefined
  return suffices(judged, bound) ? judged : undefined
}
