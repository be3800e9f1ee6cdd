import { fieldOf } from '../wire/field.js'
import { expectHead } from './head-line.js'
import { type Observed, violation } from './observed.js'
import { valuePlace } from './place.js'

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
  const [, quoted, token = ''] = /;[ \t]*charset=(?:"([^"]*)"|([^\s;]*))/i.exec(type) ?? []
  const registered = UNREGISTERED[(quoted ?? token).toLowerCase()]
  if (registered === undefined) return
  const at = valuePlace(observed.response, 'Content-Type')
  throw violation(observed, `a registered name, as ${registered}`, `Content-Type: ${type}`, at)
}
