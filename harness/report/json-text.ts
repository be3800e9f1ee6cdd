import { printable } from './printable.js'

/** A JSON document whose every text can be read at a terminal: what does not print is written out. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, readable, 2)}\n`
}

function readable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? printable(value) : value
}
