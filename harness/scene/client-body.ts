import type { Random } from './random.js'

/** The bodies that scenarios speak of. Each begins or ends with text that nobody can guess. */
export const bodies = {
  'plain text': random => Buffer.from(random.text()),
  'text beyond ASCII': random => Buffer.from(`${random.word()} déjà vu, 漢字, 😀 ${random.word()}`),
  'all line ends': random =>
    Buffer.from(`${random.word()}\r\n${random.word()}\n${random.word()}\r${random.word()}`),
  'an empty line': random => Buffer.from(`\r\n\r\n${random.text()}`),
  'a head': random =>
    Buffer.from(`HTTP/1.0 404 Not Found\r\nContent-Length: 3\r\n\r\n${random.text()}`),
  NUL: random => Buffer.from(`${random.word()}\0\0${random.word()}`),
  'every octet': random =>
    Buffer.concat([Buffer.from(random.word()), everyOctet(), Buffer.from(random.word())]),
  'a long text': random => lines(random, 100_000),
  'a mebibyte': random => lines(random, 2 ** 20),
  nothing: () => Buffer.alloc(0)
} as const satisfies Readonly<Record<string, (random: Random) => Buffer>>

export type BodyName = keyof typeof bodies

export function bodyOf(name: BodyName, random: Random): Buffer {
  return bodies[name](random)
}

/** Whether a body can be an argument: text without NUL, no longer than the kernel lets through. */
export function isArgument(body: Buffer): boolean {
  const isText = Buffer.from(body.toString('utf8')).equals(body)
  return isText && !body.includes(0) && body.length < MOST
}

// Linux takes no argument of more than 128 KiB.
const MOST = 2 ** 17

function everyOctet(): Buffer {
  return Buffer.from(Array.from({ length: 256 }, (_, octet) => octet))
}

function lines(random: Random, length: number): Buffer {
  const word = random.word()
  const count = Math.ceil(length / word.length)
  const text = Array.from({ length: count }, (_, nth) => `${nth} ${word}\n`).join('')
  return Buffer.from(text.slice(0, length))
}
