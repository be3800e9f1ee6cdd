import { closest, distance } from 'fastest-levenshtein'

/** Advice on a word that is not known: the nearest known one, or all of them. */
export function advice(word: string, known: readonly string[]): string {
  const near = closest(word, [...known])
  // A third of the letters wrong is a slip of the keyboard; more is another word.
  const isSlip = distance(word, near) <= Math.max(1, Math.floor(near.length / 3))
  return isSlip ? `did you mean "${near}"?` : `known: ${known.join(', ')}`
}
