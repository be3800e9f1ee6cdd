import { closest, distance } from 'fastest-levenshtein'

/** Advice on a word that is not known: the nearest known one, or all of them. */
export function advice(word: string, known: readonly string[]): string {
  const near = closest(word, [...known])
  return isSlip(word, near) ? `did you mean "${near}"?` : `known: ${known.join(', ')}`
}

/** A third of the letters wrong, or all of them right in another order; more is another word. */
export function isSlip(word: string, meant: string): boolean {
  const tolerable = Math.max(1, Math.floor(meant.length / 3))
  return distance(word, meant) <= tolerable || sorted(word) === sorted(meant)
}

function sorted(word: string): string {
  return Array.from(word).sort().join('')
}
