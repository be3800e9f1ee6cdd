import { basename } from 'node:path'
import { expectAnswerOrClose } from './closing.js'
import { excerpt, type Observed, summary, violation } from './observed.js'
import { Violation } from './outcome.js'

/** Something outside the document root that no response may hold. */
export interface Secret {
  /** What it is, for people. */
  readonly name: string
  readonly text: string
}

/** The request is answered, or the connection closed, and no octet of a secret was received. */
export function expectNoLeak(observed: Observed, secrets: readonly Secret[]): void {
  const { received } = observed.exchange
  for (const { name, text } of secrets) {
    const offset = received.indexOf(text, 0, 'latin1')
    if (offset === -1) continue
    const shown = excerpt(received.subarray(offset))
    throw violation(observed, `nothing of ${name}`, `${summary(observed)} and ${shown}`, offset)
  }
  expectAnswerOrClose(observed)
}

/** What a request may have touched around the root: what it named, and what the judge laid there. */
export interface Touchable {
  readonly sent: Buffer
  /** Names of files. */
  readonly planted: readonly string[]
}

/**
 * What the judge laid around the document root is as it was, and so is what the request named: what
 * a program writes by itself, a database or its process number, is no escape.
 */
export function expectUntouched(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  { sent, planted }: Touchable
): void {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  const isMeant = (name: string) => planted.includes(name) || sent.includes(name)
  const changed = paths.filter(path => before[path] !== after[path] && isMeant(basename(path)))
  if (changed.length === 0) return
  const actual = changed.map(path => `${path} ${change(before[path], after[path])}`).join(', ')
  throw new Violation({ expected: 'everything outside the root as it was', actual })
}

function change(before: string | undefined, after: string | undefined): string {
  if (before === undefined) return 'created'
  return after === undefined ? 'deleted' : 'changed'
}
