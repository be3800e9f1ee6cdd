/** A stretch of bytes worth showing: from `start` up to, and without, `end`. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Up to this many bytes are shown whole: a screenful. */
const whole = 1536
const head = 768
const tail = 256
const around = 128

/**
 * Which stretches of so many bytes to show: all of a short message; of a long one its
 * beginning, its end and what lies around the first wrong byte.
 */
export function excerpts(length: number, wrong?: number): readonly Stretch[] {
  if (length <= whole) return [{ start: 0, end: length }]
  const middle = wrong === undefined ? [] : [{ start: wrong - around, end: wrong + around }]
  const wanted = [{ start: 0, end: head }, ...middle, { start: length - tail, end: length }]
  return wanted
    .map(stretch => clipped(stretch, length))
    .toSorted((a, b) => a.start - b.start)
    .reduce(joined, [])
}

function clipped({ start, end }: Stretch, length: number): Stretch {
  return { start: Math.max(0, Math.min(start, length)), end: Math.min(end, length) }
}

function joined(stretches: readonly Stretch[], next: Stretch): readonly Stretch[] {
  const last = stretches.at(-1)
  if (last === undefined || next.start > last.end) return [...stretches, next]
  return [...stretches.slice(0, -1), { start: last.start, end: Math.max(last.end, next.end) }]
}
