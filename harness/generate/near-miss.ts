import fc from 'fast-check'
import { control, separator, token, tokenCharacter } from './grammar.js'
import { type Asked, request } from './request.js'

/**
 * Requests for the document with one thing that the grammar does not allow, or with another method,
 * by the words of a step. What Appendix B or RFC 9112 §3 lets a reader pass over is not among them:
 * white space of any kind, a line end of LF alone, the case of "HTTP", further digits of a version.
 * Nor is a version that lacks its minor number alone: who takes "HTTP/1" for 1.0 mends what has one
 * meaning.
 */
export const nearMisses = {
  'with another method': asked =>
    withLine(asked, otherMethod, (word, path) => `${word} ${path} HTTP/1.0`),
  'with a method that is no token': asked =>
    withLine(asked, brokenMethod, (word, path) => `${word} ${path} HTTP/1.0`),
  'with a space missing': asked => withLine(asked, fc.nat({ max: 2 }), glued),
  'with a control character for a space': asked =>
    withLine(asked, control, (sign, path) => `GET${sign}${path} HTTP/1.0`),
  'with a malformed version': asked =>
    withLine(asked, brokenVersion, (version, path) => `GET ${path} ${version}`),
  'with a malformed length': ({ fresh, authority }) =>
    brokenLength.map(length =>
      Buffer.concat([
        request(`POST ${fresh} HTTP/1.0`, [`Host: ${authority}`, `Content-Length: ${length}`]),
        Buffer.alloc(BODY, 'x')
      ])
    ),
  'with a line that is no field': ({ path, authority }) =>
    noField.map(line => request(`GET ${path} HTTP/1.0`, [`Host: ${authority}`, line]))
} as const satisfies Readonly<Record<string, (asked: Asked) => fc.Arbitrary<Buffer>>>

// GET in any other case, with a character more or less, or another word (§5.1.1).
const otherMethod = fc
  .oneof(
    fc.constantFrom('get', 'Get', 'gET', 'GEt', 'GE', 'ET', 'G'),
    fc.tuple(fc.nat({ max: 3 }), tokenCharacter).map(([at, sign]) => inserted('GET', at, sign)),
    token()
  )
  .filter(method => !['GET', 'HEAD'].includes(method))

// What stands first or last might be trimmed; in the midst of the word nothing can be.
const brokenMethod = fc
  .tuple(fc.integer({ min: 1, max: 2 }), fc.oneof(separator, control))
  .map(([at, sign]) => inserted('GET', at, sign))

const brokenVersion = fc.oneof(
  fc.constantFrom('HTTP', 'HTTP/', 'HTTP/.0', 'HTTP1.0', 'HTTP/10', 'HTTP 1.0'),
  token(4)
    .filter(protocol => protocol.toUpperCase() !== 'HTTP')
    .map(protocol => `${protocol}/1.0`),
  tokenCharacter.filter(sign => /[^0-9]/.test(sign)).map(sign => `HTTP/1.${sign}`),
  tokenCharacter.filter(sign => /[^0-9]/.test(sign)).map(sign => `HTTP/1.0${sign}`)
)

const BODY = 5

// A sign, a comma behind which another number stands or none, hex, letters, nothing, or a space in
// the midst (§10.4). The same number twice, which RFC 9110 §8.6 lets a reader mend, is not drawn.
const brokenLength = fc.oneof(
  fc.constantFrom('+5', '-5', '5,', '5,6', '5, 6', '0x5', '', '5 0', '5.0', '5e0', 'five'),
  token(6).filter(word => !/^\d+$/.test(word)),
  fc
    .tuple(fc.constantFrom('5', '0', '05'), tokenCharacter)
    .map(([digits, sign]) => `${digits}${sign}`)
    .filter(length => !/^\d+$/.test(length))
)

// Without a colon, without a name, or with a name that is no token (§4.2).
const noField = fc.oneof(
  token(),
  token().map(value => `: ${value}`),
  fc
    .tuple(
      token(),
      separator.filter(sign => sign !== ':'),
      token()
    )
    .map(([before, sign, value]) => `X-${before}${sign}x: ${value}`)
)

function withLine<Part>(
  { path, authority }: Asked,
  part: fc.Arbitrary<Part>,
  line: (part: Part, path: string) => string
): fc.Arbitrary<Buffer> {
  return part.map(drawn => request(line(drawn, path), [`Host: ${authority}`]))
}

function glued(which: number, path: string): string {
  const [first, second] = [which === 1 ? ' ' : '', which === 0 ? ' ' : '']
  return `GET${first}${path}${second}HTTP/1.0`
}

function inserted(word: string, at: number, sign: string): string {
  return word.slice(0, at) + sign + word.slice(at)
}
