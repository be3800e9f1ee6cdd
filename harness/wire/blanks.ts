/**
 * The text without spaces and tabs around it. `trim` would also take what latin1 has of other
 * white space, and a pattern for the end of a text takes quadratic time on a line of spaces.
 */
export function trimBlanks(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && isBlank(text, from)) from += 1
  while (to > from && isBlank(text, to - 1)) to -= 1
  return text.slice(from, to)
}

function isBlank(text: string, at: number): boolean {
  return text[at] === ' ' || text[at] === '\t'
}
