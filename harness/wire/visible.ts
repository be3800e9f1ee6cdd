const named: Readonly<Record<string, string>> = { '\r': '\\r', '\n': '\\n', '\t': '\\t' }

/** Bytes as printable ASCII: control characters and bytes above 126 as \r \n \t \xNN, a backslash doubled. */
export function visible(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replaceAll('\\', '\\\\')
    .replace(/[^\x20-\x7e]/g, character => named[character] ?? hex(character))
}

const escaped: Readonly<Record<string, string>> = {
  r: '\r',
  n: '\n',
  t: '\t',
  '\\': '\\',
  '"': '"'
}

/**
 * The bytes that a text stands for: the inverse of `visible`, which also takes \" for a quotation
 * mark. Throws a SyntaxError for any other escape, and for characters that are no single byte.
 */
export function escapes(text: string): Buffer {
  const wide = /[^\x00-\xff]/.exec(text)
  if (wide) throw new SyntaxError(`"${wide[0]}" is not one byte: write its bytes as \\xNN`)
  return Buffer.from(text.replace(/\\(x[0-9a-f]{2}|.|$)/gis, byteOf), 'latin1')
}

function hex(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`
}

function byteOf(written: string, code: string): string {
  if (code.length === 3) return String.fromCharCode(Number.parseInt(code.slice(1), 16))
  const byte = escaped[code]
  if (byte === undefined) throw new SyntaxError(`unknown escape "${written}"`)
  return byte
}
