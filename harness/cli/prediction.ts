import type { Requirement } from '../catalogue/requirement.js'
import { oneLine } from '../report/printable.js'
import type { Adapter } from '../target/adapter.js'
import type { Suite } from '../verdict/result.js'

/** How long a run is likely to take, and how long it may take at most, in seconds. */
export interface Prediction {
  readonly likely: number
  readonly bound: number
}

/** What of a run decides how long it takes. */
export interface Effort {
  readonly adapter: Adapter
  readonly requirements: readonly Pick<Requirement, 'suite'>[]
  readonly segmentation: boolean
  /** In milliseconds. */
  readonly patience?: number | undefined
}

// In seconds: 278 requirements of a server took 21 s, 132 of a client 99 s, each on the reference and
// two cores with as much other work.
const OF_A_REQUIREMENT = {
  server: 0.07,
  httpfs: 0.07,
  client: 0.7,
  httpc: 0.7
} as const satisfies Record<Suite, number>

// For the step definitions, the features and the first start.
const LOADING = 3

// Scenarios are repeated octet by octet and split: of the time in one piece, both together.
const REPEATED = 3

// The usual patience, in milliseconds. Whoever waits longer may do so in each scenario.
const USUAL = 5000

// A target that leaves every third scenario waiting takes ten times as long as the reference does.
const SLOWEST = 10
const LEAST = 300

/** From the number of requirements, and from what the target's adapter says of its pace. */
export function predict({ adapter, requirements, segmentation, patience }: Effort): Prediction {
  const { role, slow = 1 } = adapter
  const once = requirements.reduce((sum, { suite }) => sum + OF_A_REQUIREMENT[suite], 0)
  const repeated = segmentation && role === 'server' ? REPEATED : 1
  const likely = LOADING + once * repeated * slow
  const waiting = Math.max(1, (patience ?? USUAL) / USUAL)
  return { likely, bound: Math.ceil(LEAST + likely * SLOWEST * waiting) }
}

/** One line that says what is to come. */
export function outlook(name: string, count: number, { likely, bound }: Prediction): string {
  const size = `${count} requirement${count === 1 ? '' : 's'}`
  return `${oneLine(name)}: ${size}, about ${roughly(likely)}, at most ${roughly(bound)}\n`
}

/** `45 s`, `3 min`. */
function roughly(seconds: number): string {
  return seconds < 100 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`
}
