import type { GradeRecord } from '../verdict/result.js'
import { keepingOf } from '../wire/likeness.js'
import { visible } from '../wire/visible.js'
import { firstDifference } from './document.js'
import { expectGrade } from './grade.js'
import { type Evidence, Violation } from './outcome.js'

/** The server holds this file, octet for octet; nothing stands for no such file. */
export function expectStored(
  path: string,
  stored: Buffer | undefined,
  content: Buffer
): GradeRecord {
  const seen = keepingOf(stored, content)
  return expectGrade('stored file', seen, ['exact'], () => difference(path, stored, content, seen))
}

/** The server holds one of these, octet for octet. */
export function expectStoredOneOf(
  path: string,
  stored: Buffer | undefined,
  contents: readonly Buffer[]
): GradeRecord {
  const isOne = contents.some(content => stored?.equals(content))
  const seen = stored === undefined ? 'missing' : isOne ? 'exact' : 'different'
  const lengths = contents.map(({ length }) => `${length} octets`).join(', ')
  return expectGrade('stored file', seen, ['exact'], () => ({
    expected: `${path} with one of ${lengths}`,
    actual: stored === undefined ? 'no such file' : `a mixture of ${stored.length} octets`
  }))
}

/** The server holds no file at this path. */
export function expectNotStored(path: string, stored: Buffer | undefined): void {
  if (stored === undefined) return
  throw new Violation({ expected: `no file ${path}`, actual: `one of ${stored.length} octets` })
}

// So many octets on either side show what is lost, added or changed.
const SURROUNDINGS = 40

function difference(
  path: string,
  stored: Buffer | undefined,
  content: Buffer,
  seen: string
): Evidence {
  if (stored === undefined) return { expected: `a file ${path}`, actual: 'no such file' }
  const at = firstDifference(stored, content) ?? 0
  return { expected: told(content, at), actual: `${told(stored, at)} (${seen})`, offset: at }
}

function told(bytes: Buffer, at: number): string {
  const from = Math.max(0, at - SURROUNDINGS)
  const shown = visible(bytes.subarray(from, at + SURROUNDINGS))
  return `${bytes.length} octets, from octet ${from}: "${shown}"`
}
