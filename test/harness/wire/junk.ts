import { Random } from '../../../harness/scene/random.js'

/** Random bytes, and this message with random bytes in it: always the same ones. */
export function junk(message: string): readonly Buffer[] {
  const random = new Random('junk')
  const noise = Array.from({ length: 300 }, () => random.bytes(random.below(200)))
  const spoiled = Array.from({ length: 700 }, () => spoil(Buffer.from(message), random))
  return [...noise, ...spoiled]
}

const telling = Buffer.from('\r\n\t :/0HTP\x00\xff', 'latin1')

function spoil(bytes: Buffer, random: Random): Buffer {
  const copy = Buffer.from(bytes)
  for (let count = random.below(5); count >= 0; count -= 1) {
    copy[random.below(copy.length)] = telling[random.below(telling.length)] ?? 0
  }
  return copy.subarray(0, random.below(4) === 0 ? random.below(copy.length) : copy.length)
}
