import type { Edit } from './mutant.js'

/**
 * The source with the edits in it. Throws when the text that one replaces does not stand there
 * once.
 */
export function applied(source: string, edits: readonly Edit[]): string {
  const passages = edits.map(edit => passageOf(source, edit))
  const backwards = passages.toSorted((one, other) => other.start - one.start)
  return backwards.reduce(
    (text, { start, end, edit }) => text.slice(0, start) + edit.with + text.slice(end),
    source
  )
}

/** Whether neither of two edits of one source replaces any of what the other does. */
export function areApart(source: string, one: Edit, other: Edit): boolean {
  const [first, second] = [passageOf(source, one), passageOf(source, other)]
  return first.end <= second.start || second.end <= first.start
}

function passageOf(source: string, edit: Edit) {
  const problem = misfit(source, edit)
  if (problem !== undefined) throw new Error(problem)
  const start = source.indexOf(edit.replace)
  return { edit, start, end: start + edit.replace.length }
}

/** Why the edit cannot be made, or undefined when it can. */
export function misfit(source: string, { in: file, replace }: Edit): string | undefined {
  const lines = linesOf(source, replace)
  if (lines.length === 1) return undefined
  if (lines.length === 0) return `the text to replace does not stand in ${file}`
  return `the text to replace stands ${lines.length} times in ${file}: lines ${lines.join(', ')}`
}

/** The lines, from 1, on which the text begins; one that overlaps another counts too. */
function linesOf(source: string, text: string): number[] {
  const lines: number[] = []
  for (let at = source.indexOf(text); at >= 0; at = source.indexOf(text, at + 1)) {
    lines.push(source.slice(0, at).split('\n').length)
  }
  return lines
}
