import type { Random } from './random.js'

/** What a document may hold, by the words of a step. Everything random follows from the seed. */
export const contents = {
  'that holds every octet value': everyOctet,
  'that is empty': () => Buffer.alloc(0),
  'that begins with an empty line': random => text(`\r\n${random.text()}`),
  'that looks like a response': random => text(`HTTP/1.0 200 OK\r\nX: y\r\n\r\n${random.text()}`),
  'with text beyond ASCII': random => Buffer.from(`${random.text(2)} café 東京 €`, 'utf8'),
  'that fills every buffer': random => Buffer.alloc(MORE_THAN_BUFFERS, random.letters(997)),
  'of several lines': random => text(`${random.text(2)}\n\n${random.text(3)}\n`)
} as const satisfies Readonly<Record<string, (random: Random) => Buffer>>

// Linux lets a sender keep 4 MiB and a receiver 6 that nobody has read yet (tcp(7)).
const MORE_THAN_BUFFERS = 2 ** 24

/** The words of a step for a text of so many octets, as a pattern. */
export const OCTETS = 'of (?:\\d+) octets'

/** Makes what the words of a step say. */
export function contentOf(words: string): (random: Random) => Buffer {
  if (Object.hasOwn(contents, words)) return contents[words as keyof typeof contents]
  const length = Number(words.replace(/\D/g, ''))
  return random => random.letters(length)
}

function everyOctet(random: Random): Buffer {
  const all = Buffer.from(Array.from({ length: 256 }, (_, octet) => octet))
  return Buffer.concat([random.bytes(16), all, random.bytes(16)])
}

function text(characters: string): Buffer {
  return Buffer.from(characters, 'latin1')
}
