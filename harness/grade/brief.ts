import { createHash } from 'node:crypto'
import type { Adapter, AdapterDocument } from '../target/adapter.js'
import type { Order } from './judged.js'
import type { Submission } from './submission.js'
import { type Assignment, adapterOf, NoAdapter, placeAdapter } from './submission-adapter.js'
import { hashDirectory } from './submission-hash.js'
import { type Unpacked, unpack } from './unpack.js'
import { UnpackFailure } from './unpack-failure.js'

/** How all submissions of a batch are judged. */
export interface Brief extends Assignment {
  /** Ids of what the rubric asks for. */
  readonly requirements: readonly string[]
  /** The adapter for all, where the course has one. */
  readonly course?: AdapterDocument
  readonly seed: number
  /** In milliseconds. */
  readonly patience?: number
  readonly sandbox: boolean
  /** Of all that decides a verdict. */
  readonly judge: string
  /** How long judging a program may take, in seconds. */
  readonly boundOf: (adapter: Adapter) => number
}

/** A submission as it is to be judged, or why it cannot be: that is its own fault. */
export type Prepared =
  | { readonly order: Order; readonly directory: string }
  | { readonly refusal: string }

/** Unpacks a submission below `area` and finds out how it is started. */
export async function prepare(
  submission: Submission,
  brief: Brief,
  area: string
): Promise<Prepared> {
  try {
    const unpacked = await unpack(submission, area)
    const { directory } = unpacked
    return { order: await orderFor(submission, brief, unpacked), directory }
  } catch (error) {
    if (error instanceof UnpackFailure) return { refusal: `cannot be unpacked: ${error.message}` }
    if (error instanceof NoAdapter) return { refusal: `cannot be started: ${error.message}` }
    throw error
  }
}

async function orderFor(
  { name }: Submission,
  brief: Brief,
  { directory, leftOut }: Unpacked
): Promise<Order> {
  const { suites, course, patience, sandbox, judge, boundOf } = brief
  const adapter = await adapterOf(directory, brief, course)
  const content = hashDirectory(directory)
  const seed = seedFor(name, content, brief.seed)
  const requirements = brief.requirements.toSorted()
  const manner = { name, seed, requirements, suites, adapter, sandbox, patience, leftOut }
  const key = digest([judge, content, manner])
  const bound = boundOf(placeAdapter(adapter, { name, suites }, directory))
  return { key, bound, ...manner } as Order
}

/**
 * The same whoever else is graded, and in whatever order; 31 bits, as every seed. Another `content`
 * has another one: who wrote down what an earlier program was asked knows nothing of the next.
 */
export function seedFor(name: string, content: string, seed: number): number {
  return Number.parseInt(digest([seed, name, content]).slice(0, 8), 16) >>> 1
}

/** SHA-256 of a value that JSON can hold. */
export function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
