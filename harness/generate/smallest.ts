import fc from 'fast-check'

/** The smallest request that fails, of those that were tried. */
export interface Smallest {
  readonly bytes: Buffer
  /** What the check threw. */
  readonly error: unknown
  /** Both lead fast-check to it again. */
  readonly seed: number
  readonly path: string
  /** How many of the requests were drawn until the first that failed, and how often it was shrunk. */
  readonly drawn: number
  readonly shrinks: number
}

/** How many requests are drawn, and from which seed. */
export interface Draw {
  readonly seed: number
  readonly count: number
}

// To shrink a request takes up to a hundred steps. What fails slowly is a server that keeps silent:
// three times suffice to know.
const MOST = 300
const SLOW = 500
const SLOWLY = 3

/**
 * Draws requests and checks one after the other, until one fails; then looks for a smaller one that
 * fails too. Nothing, when none does. Whether a request fails is up to the check: it throws. What
 * `isFault` does not hold for ends the search and is thrown on.
 */
export async function findSmallest(
  requests: fc.Arbitrary<Buffer>,
  { seed, count }: Draw,
  check: (bytes: Buffer) => Promise<void>,
  isFault: (error: unknown) => boolean
): Promise<Smallest | undefined> {
  const budget = { left: count + MOST, slow: SLOWLY, defect: undefined as unknown }
  const property = fc.asyncProperty(requests, async bytes => {
    if (budget.left === 0 || budget.slow === 0 || budget.defect !== undefined) return
    budget.left -= 1
    const began = Date.now()
    try {
      await check(bytes)
    } catch (error) {
      if (Date.now() - began > SLOW) budget.slow -= 1
      if (!isFault(error)) budget.defect = error
      throw error
    }
  })
  const found = await fc.check(property, { seed, numRuns: count })
  if (budget.defect !== undefined) throw budget.defect
  if (!found.failed || !found.counterexample) return undefined
  const [bytes] = found.counterexample
  const { counterexamplePath, numRuns, numShrinks, errorInstance } = found
  const path = counterexamplePath ?? ''
  return { bytes, error: errorInstance, seed, path, drawn: numRuns, shrinks: numShrinks }
}
