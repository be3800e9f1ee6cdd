import { stringify } from 'csv-stringify/sync'
import { printable } from '../../report/printable.js'

/** A value of a table; a number is written as it is. */
export type Cell = string | number

/**
 * Rows as CSV (RFC 4180). Every text is quoted, on one line, and no spreadsheet takes one for a
 * formula; a byte order mark tells Excel that it is UTF-8.
 */
export function csvText(rows: readonly (readonly Cell[])[], bom = false): string {
  return stringify(
    rows.map(row => row.map(cell => (typeof cell === 'string' ? inert(cell) : cell))),
    { bom, quoted_string: true, escape_formulas: true, record_delimiter: 'windows' }
  )
}

/** Blanks before a formula hide it from the writer, and not from every reader. */
function inert(text: string): string {
  const line = printable(text).replaceAll('\n', '\\n').replaceAll('\t', ' ')
  return /^\s+[=+\-@|%]/.test(line) ? line.trimStart() : line
}
