import { isAscii, isUtf8 } from 'node:buffer'
import { lookup } from 'mrmime'

/**
 * The media type of a file by its name (§7.2.1). `opening` are its first bytes: a text that
 * goes beyond ASCII and holds nothing but well-formed UTF-8 is labelled so, as §3.6.1 asks. Of
 * any other text the character set is not known, and nothing is said about it.
 */
export function contentTypeOf(name: string, opening: Buffer): string {
  const type = lookup(name) ?? 'application/octet-stream'
  return isText(type) && isUtf8Text(opening) ? `${type}; charset=utf-8` : type
}

/** Whether the opening of a file decides anything about its Content-Type. */
function isText(type: string): boolean {
  return type.startsWith('text/')
}

function isUtf8Text(opening: Buffer): boolean {
  const whole = opening.subarray(0, endOfCharacters(opening))
  return !isAscii(whole) && isUtf8(whole)
}

/** Where the last character ends that was not cut in two: its first byte tells its length. */
function endOfCharacters(bytes: Buffer): number {
  for (let back = 1; back <= 4 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
    if (byte >= 0xc0) return length > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}
