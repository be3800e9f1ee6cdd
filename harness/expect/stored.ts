import { visible } from '../wire/visible.js'
import { firstDifference } from './document.js'
import { Violation } from './outcome.js'

/** The server holds this file, octet for octet; nothing stands for no such file. */
export function expectStored(path: string, stored: Buffer | undefined, content: Buffer): void {
  if (stored === undefined) {
    throw new Violation({ expected: `a file ${path}`, actual: 'no such file' })
  }
  const at = firstDifference(stored, content)
  if (at === undefined) return
  throw new Violation({ expected: told(content, at), actual: told(stored, at), offset: at })
}

/** The server holds one of these, octet for octet. */
export function expectStoredOneOf(
  path: string,
  stored: Buffer | undefined,
  contents: readonly Buffer[]
): void {
  if (contents.some(content => stored?.equals(content))) return
  const expected = `${path} with one of ${contents.map(({ length }) => `${length} octets`).join(', ')}`
  const actual = stored === undefined ? 'no such file' : `a mixture of ${stored.length} octets`
  throw new Violation({ expected, actual })
}

/** The server holds no file at this path. */
export function expectNotStored(path: string, stored: Buffer | undefined): void {
  if (stored === undefined) return
  throw new Violation({ expected: `no file ${path}`, actual: `one of ${stored.length} octets` })
}

// So many octets on either side show what is lost, added or changed.
const SURROUNDINGS = 40

function told(bytes: Buffer, at: number): string {
  const from = Math.max(0, at - SURROUNDINGS)
  const shown = visible(bytes.subarray(from, at + SURROUNDINGS))
  return `${bytes.length} octets, from octet ${from}: "${shown}"`
}
