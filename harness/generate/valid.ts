import fc from 'fast-check'
import { blanks, escapesOf, fieldValue, inAnyCase, query, token } from './grammar.js'
import { type Asked, request } from './request.js'

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
    query.map(text => request(`GET ${path}?${text} HTTP/1.0`, [`Host: ${authority}`]))
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
