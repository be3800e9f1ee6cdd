import { isAscii, isUtf8 } from 'node:buffer'
import { fieldOf } from '../wire/field.js'
import { expectHead } from './head-line.js'
import { type Observed, violation } from './observed.js'
import { valuePlace } from './place.js'
import { shown } from './shown.js'

// What programs call character sets whose registered names and aliases are others. Of a name that is
// neither here nor known, a judge without the whole register at hand cannot say that it is not there.
const UNREGISTERED: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  utf16: 'utf-16',
  utf32: 'utf-32',
  unicode: 'utf-8 or utf-16',
  ansi: 'windows-1252',
  'latin-1': 'iso-8859-1',
  iso88591: 'iso-8859-1',
  'iso8859-1': 'iso-8859-1',
  cp1252: 'windows-1252',
  'win-1252': 'windows-1252',
  sjis: 'shift_jis',
  eucjp: 'euc-jp',
  koi8r: 'koi8-r'
}

/** The parameter charset of Content-Type, if there is one, is no name that IANA lacks (§3.4). */
export function expectRegisteredCharset(observed: Observed): void {
  expectHead(observed)
  const type = fieldOf(observed.response, 'Content-Type') ?? ''
  const registered = UNREGISTERED[charsetIn(type)]
  if (registered === undefined) return
  const at = valuePlace(observed.response, 'Content-Type')
  throw violation(observed, `a registered name, as ${registered}`, `Content-Type: ${type}`, at)
}

// Sets in which not every sequence of octets is a text. In the others any octet means something.
const TEXTS: Readonly<Record<string, (text: Buffer) => boolean>> = {
  'us-ascii': isAscii,
  'utf-8': isUtf8,
  'utf-16': hasPairs,
  'utf-16be': hasPairs,
  'utf-16le': hasPairs
}

/**
 * The body is a text of the character set that Content-Type names, as far as its octets show it
 * (§3.4). Without a name, and in a coding, they show nothing.
 */
export function expectTextOfCharset(observed: Observed): void {
  expectHead(observed)
  const { response } = observed
  const type = fieldOf(response, 'Content-Type') ?? ''
  const codings = ['Content-Encoding', 'Transfer-Encoding'].map(name => fieldOf(response, name))
  if (codings.some(coding => coding !== undefined) || mayBeText(type, response.body)) return
  const actual = `Content-Type: ${type} with the body ${shown(response.body)}`
  const at = valuePlace(response, 'Content-Type')
  throw violation(observed, 'a text of the set that is named', actual, at)
}

/** Whether a body can be a text of the character set that its media type names, if it names one. */
export function mayBeText(type: string, body: Buffer): boolean {
  return TEXTS[charsetIn(type)]?.(body) ?? true
}

function charsetIn(type: string): string {
  const [, quoted, token = ''] = /;[ \t]*charset=(?:"([^"]*)"|([^\s;]*))/i.exec(type) ?? []
  return (quoted ?? token).toLowerCase()
}

function hasPairs({ length }: Buffer): boolean {
  return length % 2 === 0
}
