import { oneLine, printable } from './printable.js'

/**
 * Words as GitHub's Markdown, on one line: nothing in them is markup, a link, a mention of somebody
 * or a reference to an issue.
 */
export function plain(text: string): string {
  return oneLine(text).replace(/[!-/:-@[-`{-~]/g, punctuation)
}

/** A word that is to be read letter by letter, on one line. */
export function code(text: string): string {
  const line = oneLine(text)
  if (line === '') return ''
  const fence = fenceFor(line, 1)
  return /^`|`$|^ .* $/.test(line) ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`
}

/** Lines that are to be read letter by letter. */
export function block(text: string): string {
  const lines = printable(text).trimEnd()
  const fence = fenceFor(lines, 3)
  return `${fence}text\n${lines}\n${fence}`
}

/** GitHub makes a mention of @name and a link of #1 wherever they are no code, escaped or not. */
function punctuation(sign: string): string {
  if (sign === '@' || sign === '#') return `<code>${sign}</code>`
  const entity = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }[sign]
  return entity ?? `\\${sign}`
}

function fenceFor(text: string, least: number): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  return '`'.repeat(Math.max(least, longest + 1))
}
