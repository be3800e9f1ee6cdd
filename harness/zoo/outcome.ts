import type { Difference, Loss } from './compare.js'

/** How the suite did with a mutant, and what that means. Only `caught` is success. */
export const outcomes = {
  caught: 'What was declared is broken, and nothing else.',
  escaped: 'Something that was declared is not broken: the suite has a hole.',
  overkill: 'More is broken than was declared: a scenario asserts too much.',
  stillborn: 'It did not start.',
  error: 'The judge failed, or could not finish.'
} as const

export type Outcome = keyof typeof outcomes

/** The outcome for a mutant that was judged to the end. */
export function outcomeOf(declared: readonly string[], difference: Difference): Outcome {
  const { missing, extra } = differing({ breaks: declared, ...difference })
  if (missing.length > 0) return 'escaped'
  return extra.length > 0 ? 'overkill' : 'caught'
}

/** What was declared and what is broken, apart. */
export function differing({
  breaks,
  broken
}: {
  breaks: readonly string[]
  broken: readonly Loss[]
}) {
  const ids = new Set(broken.map(({ id }) => id))
  return {
    seen: broken.filter(({ id }) => breaks.includes(id)),
    extra: broken.filter(({ id }) => !breaks.includes(id)),
    missing: breaks.filter(id => !ids.has(id)).map(id => ({ id, place: '', because: '' }))
  }
}
