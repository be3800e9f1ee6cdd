import { gzipSync } from 'node:zlib'
import { html, type Markup, verbatim } from './markup.js'

/**
 * Markup that waits, compressed, until the reader unfolds what it stands in. What is folded may
 * hold more that waits; the same markup is kept once.
 */
export function later(body: Markup): Markup {
  return html`${verbatim(opening)}${body}${verbatim(closing)}`
}

/** A page without what may wait, and all that waits: JSON, gzipped, in base64. */
export interface Packed {
  readonly page: string
  readonly parts: string
}

/** Takes out of a page what may wait; a hole with its number is left for the script to fill. */
export function pack(page: string): Packed {
  const numbers = new Map<string, number>()
  let rest = page
  while (rest.includes(opening)) rest = rest.replace(innermost, (_, body) => hole(numbers, body))
  const json = JSON.stringify([...numbers.keys()])
  return { page: rest, parts: gzipSync(json, { level: 9 }).toString('base64') }
}

// No text of a run can hold them: what is written into markup has no control characters.
const opening = '\x02'
const closing = '\x03'
const innermost = /\x02([^\x02\x03]*)\x03/g

function hole(numbers: Map<string, number>, body: string): string {
  const number = numbers.get(body) ?? numbers.size
  numbers.set(body, number)
  return `<div data-part="${number}"></div>`
}
