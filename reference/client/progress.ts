import type { Writable } from 'node:stream'

/** Nobody wants to watch what is over sooner, in milliseconds. */
const silence = 500

/** Ten times a second looks like motion. */
const interval = 100

/** Passes a body on and draws on `terminal` how much has passed; `length` in bytes, if known. */
export async function* withProgress(
  body: AsyncIterable<Buffer>,
  length: number | undefined,
  terminal: Writable
): AsyncGenerator<Buffer> {
  let received = 0
  let next = performance.now() + silence
  let drawn = false
  try {
    for await (const bytes of body) {
      yield bytes
      received += bytes.length
      if (performance.now() < next) continue
      terminal.write(`\r${progressLine(received, length)}\x1b[K`)
      next = performance.now() + interval
      drawn = true
    }
  } finally {
    if (drawn) terminal.write('\r\x1b[K')
  }
}

/** One line: `[#####               ]  25 %  1.0 of 4.0 MB`, or only `1.0 MB`. */
export function progressLine(received: number, length: number | undefined): string {
  if (length === undefined) return `${megabytes(received)} MB`
  const share = received / length
  const bar = '#'.repeat(Math.floor(share * 20)).padEnd(20)
  const percent = String(Math.floor(share * 100)).padStart(3)
  return `[${bar}] ${percent} %  ${megabytes(received)} of ${megabytes(length)} MB`
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}
