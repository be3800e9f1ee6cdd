import fc from 'fast-check'
import { type Asked, request } from './request.js'

/**
 * Posts of any octets, whose length is spelled as the grammar allows it (RFC 1945 §10.4): with
 * zeros before it, and white space on either side.
 */
export const validEntities = {
  'with a body': ({ fresh, authority }: Asked) =>
    fc.tuple(body, zeros, before, after).map(([octets, ...spelling]) => {
      const [nulls, front, back] = spelling
      const length = `Content-Length:${front}${nulls}${octets.length}${back}`
      const head = request(`POST ${fresh} HTTP/1.0`, [`Host: ${authority}`, length])
      return Buffer.concat([head, Buffer.from(octets)])
    })
} as const satisfies Readonly<Record<string, (asked: Asked) => fc.Arbitrary<Buffer>>>

// Often those that end a text, or a line of one.
const octet = fc.oneof(fc.nat({ max: 255 }), fc.constantFrom(0, 10, 13))
const body = fc.array(octet, { maxLength: 64, size: 'max' })

const zeros = fc.nat({ max: 12 }).map(count => '0'.repeat(count))

// One space before and none behind is what everybody writes, so what fails is shrunk to it.
const before = fc.constantFrom(' ', '', '\t', '  ', ' \t ')
const after = fc.constantFrom('', ' ', '\t', ' \t ')
