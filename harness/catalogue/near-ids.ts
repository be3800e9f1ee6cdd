import { distance } from 'fastest-levenshtein'

const shown = 3

/** The ids that someone may have meant who wrote another: at most three, the closest first. */
export function nearIds(word: string, ids: Iterable<string>): string[] {
  // A quarter of the letters wrong is a slip of the keyboard; more is another word.
  const limit = Math.max(2, Math.floor(word.length / 4))
  return [...new Set(ids)]
    .map(id => ({ id, far: id.includes(word) ? 0 : distance(word, id) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far || a.id.length - b.id.length)
    .slice(0, shown)
    .map(({ id }) => id)
}

/** The end of a message about an id that does not exist; empty when no other is near. */
export function suggestion(word: string, ids: Iterable<string>): string {
  const near = nearIds(word, ids).map(id => `"${id}"`)
  return near.length === 0 ? '' : `; did you mean ${near.join(' or ')}?`
}
