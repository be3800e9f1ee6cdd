import fc from 'fast-check'
import { blanks, escapesOf, fieldValue, inAnyCase, query, token } from './grammar.js'
import { asctime, rfc850, rfc1123 } from './http-date.js'
import { type Asked, request, simpleRequest } from './request.js'
import { validEntities } from './valid-entity.js'

/** Requests that the grammar of RFC 1945 allows, by the words of a step. */
export const validKinds = {
  'with fields of any kind': ({ path, authority }: Asked) =>
    fc
      .tuple(inAnyCase('Host'), fc.array(fc.oneof(knownField, strangeField), { maxLength: 8 }))
      .map(([host, fields]) =>
        request(`GET ${path} HTTP/1.0`, [`${host}: ${authority}`, ...fields])
      ),
  'with folded fields': ({ path, authority }: Asked) =>
    fc
      .array(foldedField, { minLength: 1, maxLength: 4 })
      .map(fields => request(`GET ${path} HTTP/1.0`, [`Host: ${authority}`, ...fields])),
  'with an escaped path': ({ path, authority }: Asked) =>
    spelling(path).map(uri => request(`GET ${uri} HTTP/1.0`, [`Host: ${authority}`])),
  'with a query': ({ path, authority }: Asked) =>
    query.map(text => request(`GET ${path}?${text} HTTP/1.0`, [`Host: ${authority}`])),
  'for the head alone': ({ path, authority }: Asked) =>
    fc
      .array(fc.oneof(knownField, strangeField), { maxLength: 8 })
      .map(fields => request(`HEAD ${path} HTTP/1.0`, [`Host: ${authority}`, ...fields])),
  'with a date': ({ path, authority }: Asked) =>
    date.map(text =>
      request(`GET ${path} HTTP/1.0`, [`Host: ${authority}`, `If-Modified-Since: ${text}`])
    ),
  'with credentials': ({ path, authority }: Asked) =>
    credentials.map(text =>
      request(`GET ${path} HTTP/1.0`, [`Host: ${authority}`, `Authorization: ${text}`])
    ),
  'with gaps in lists': ({ path, authority }: Asked) =>
    fc
      .uniqueArray(list, { minLength: 1, maxLength: 3, selector: field => field.split(':')[0] })
      .map(fields => request(`GET ${path} HTTP/1.0`, [`Host: ${authority}`, ...fields])),
  'without a version': ({ path }: Asked) =>
    fc
      .tuple(spelling(path), fc.option(query, { nil: undefined }))
      .map(([uri, text]) => simpleRequest(text === undefined ? uri : `${uri}?${text}`)),
  ...validEntities
} as const satisfies Readonly<Record<string, (asked: Asked) => fc.Arbitrary<Buffer>>>

// Names begin with X- so that none of them means anything, today or later.
const strangeField = fc
  .tuple(token(), blanks, fieldValue, blanks)
  .map(([name, before, value, after]) => `X-${name}:${before}${value}${after}`)

// Fields that a server may know and that change nothing of a response made anew (§10.8, §10.12,
// §10.13, §10.15).
const knownField = fc
  .constantFrom(
    'User-Agent: CERN-LineMode/2.15 libwww/2.17b3',
    'From: webmaster@w3.org',
    'Referer: /hypertext/',
    'Pragma: no-cache'
  )
  .chain(field => {
    const [name = '', value] = field.split(': ')
    return inAnyCase(name).map(spelled => `${spelled}: ${value}`)
  })

// From the beginning of all clocks to the end of some. Two digits of a year are read as one of this
// century or the last where both are near; of the nineties nobody doubts.
const date = fc.oneof(
  { withCrossShrink: true },
  instant(0, 0x7fffffff).map(rfc1123),
  instant(0, 0x7fffffff).map(asctime),
  instant(Date.UTC(1990, 0) / 1000, Date.UTC(2000, 0) / 1000 - 1).map(rfc850)
)

function instant(min: number, max: number): fc.Arbitrary<Date> {
  return fc.integer({ min, max }).map(seconds => new Date(seconds * 1000))
}

// Basic, of any user and any password; only the user has no colon (§11.1).
const credentials = fc
  .tuple(inAnyCase('Basic'), token(), fieldValue)
  .map(([scheme, user, password]) => `${scheme} ${base64(`${user}:${password}`)}`)

function base64(text: string): string {
  return Buffer.from(text, 'latin1').toString('base64')
}

// Each list takes whatever the server has; between its elements there is nothing, or white space.
const list = fc
  .tuple(
    fc.constantFrom(
      ['Accept', 'text/plain', '*/*'],
      ['Accept-Charset', 'iso-8859-5', '*'],
      ['Accept-Language', 'da', '*'],
      ['Accept-Encoding', 'identity']
    ),
    fc.array(fc.constantFrom(',', ' ,', ', ', ',,', ' , ,'), { minLength: 3, maxLength: 3 })
  )
  .map(([[name, ...elements], [first, between, last]]) => {
    return `${name}: ${first}${elements.join(between)}${last}`
  })

const foldedField = fc
  .tuple(token(), fc.array(token(), { minLength: 2, maxLength: 3 }), fc.constantFrom(' ', '\t'))
  .map(([name, words, blank]) => `X-${name}: ${words.join(`\r\n${blank}`)}`)

// An escaped slash need not be one, and what is escaped already stays as it is (§3.2.1).
function spelling(path: string): fc.Arbitrary<string> {
  const parts = path.match(/%[0-9a-fA-F]{2}|./g) ?? []
  const choices = parts.map(part =>
    /^[A-Za-z0-9._-]$/.test(part) ? fc.constantFrom(part, ...escapesOf(part)) : fc.constant(part)
  )
  return fc.tuple(...choices).map(chosen => chosen.join(''))
}
