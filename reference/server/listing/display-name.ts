import { isUtf8 } from 'node:buffer'

/** Controls, and the marks that make a text run the other way and `gpj.exe` look like a picture. */
const unfit = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

/**
 * A file name as a person may read it, and as HTML, XML and JSON may hold it. Names are bytes
 * that nearly always are UTF-8; the others are read as ISO-8859-1.
 */
export function displayName(name: string): string {
  const bytes = Buffer.from(name, 'latin1')
  return (isUtf8(bytes) ? bytes.toString('utf8') : name).replace(unfit, '\ufffd')
}
