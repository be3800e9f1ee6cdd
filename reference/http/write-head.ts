import type { Fields } from './fields.js'
import { text, token } from './grammar.js'

/**
 * The bytes of a start line, header fields and the empty line. Throws TypeError when one of
 * them would break out of its line, as a file name with a line end in it could.
 */
export function writeHead(startLine: string, fields: Fields): Buffer {
  if (!text.test(startLine)) throw new TypeError('a start line holds a character it must not')
  let head = `${startLine}\r\n`
  for (const [name, value] of fields) head += writeField(name, value)
  return Buffer.from(`${head}\r\n`, 'latin1')
}

function writeField(name: string, value: string): string {
  if (!token.test(name)) throw new TypeError('a header field name is not a token')
  if (!text.test(value)) throw new TypeError(`the ${name} field holds a character it must not`)
  return `${name}: ${value}\r\n`
}
