/** How much of a body there is among other octets, best first. */
export type Likeness = 'exact' | 'exact and a newline' | 'contained' | 'transformed' | 'absent'

/** How much of what was sent is in a file. */
export type Keeping = 'exact' | 'longer' | 'truncated' | 'different' | 'missing'

/** What became of a body. Programs frame what they print. */
export function likenessOf(printed: Buffer, body: Buffer): Likeness {
  if (printed.equals(body)) return 'exact'
  if (newlines.some(newline => printed.equals(Buffer.concat([body, newline]))))
    return 'exact and a newline'
  if (printed.includes(body)) return 'contained'
  return isTransformed(printed, body) ? 'transformed' : 'absent'
}

/** What became of what a server was to store. */
export function keepingOf(stored: Buffer | undefined, content: Buffer): Keeping {
  if (stored === undefined) return 'missing'
  if (stored.equals(content)) return 'exact'
  if (stored.includes(content)) return 'longer'
  const isBeginning = content.subarray(0, stored.length).equals(stored)
  return isBeginning ? 'truncated' : 'different'
}

const newlines = [Buffer.from('\n'), Buffer.from('\r\n')]

function isTransformed(printed: Buffer, body: Buffer): boolean {
  const skeleton = skeletonOf(body.toString('latin1'))
  if (skeleton === '') return false
  return readingsOf(printed).some(text => skeletonOf(text).includes(skeleton))
}

/** As it is; without the escapes of JSON, of Python and of URLs; and out of Base64. */
function readingsOf(printed: Buffer): readonly string[] {
  const text = printed.toString('latin1')
  const unescaped = text
    .replaceAll(/\\u00([0-9a-f]{2})|\\x([0-9a-f]{2})/gi, (_, json, python) => octet(json ?? python))
    .replaceAll(/\\[nrtbfv0]/g, '')
  const decoded = text.replaceAll(/%([0-9a-f]{2})/gi, (_, digits) => octet(digits))
  return [text, unescaped, decoded, Buffer.from(text, 'base64').toString('latin1')]
}

function octet(digits: string): string {
  return String.fromCharCode(Number.parseInt(digits, 16))
}

/** What survives a change of character set, of line ends, of blanks and of quotes. */
function skeletonOf(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9]/g, '')
}
