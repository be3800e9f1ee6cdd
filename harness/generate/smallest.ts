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

/** What came of the draws. */
export interface Drawn {
  /** Nothing, when none failed. */
  readonly smallest?: Smallest
  /** How many requests were checked, up to the first that failed. */
  readonly checked: number
}

// To shrink a request takes up to a hundred steps. What fails slowly is a server that keeps silent:
// three times suffice to know. One that is slow and right is not waited for without end either.
const MOST = 300
const SLOW = 500
const SLOWLY = 3
const LONG = 10_000

/**
 * Draws requests and checks one after the other, until one fails; then looks for a smaller one that
 * fails too. When ten seconds are over no more are drawn. Whether a request fails is up to the check:
 * it throws. What `isFault` does not hold for ends the search and is thrown on.
 */
export async function findSmallest(
  requests: fc.Arbitrary<Buffer>,
  { seed, count }: Draw,
  check: (bytes: Buffer) => Promise<void>,
  isFault: (error: unknown) => boolean
): Promise<Drawn> {
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
  const found = await fc.check(property, {
    seed,
    numRuns: count,
    interruptAfterTimeLimit: LONG
  })
  if (budget.defect !== undefined) throw budget.defect
  const { numRuns: checked } = found
  if (!found.failed || !found.counterexample) return { checked }
  const [bytes] = found.counterexample
  const { counterexamplePath, numShrinks: shrinks, errorInstance: error } = found
  const path = counterexamplePath ?? ''
  return { checked, smallest: { bytes, error, seed, path, drawn: checked, shrinks } }
}
