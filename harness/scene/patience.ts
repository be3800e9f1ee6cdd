import type { Exchange } from '../wire/exchange.js'

// A target that has said nothing to three controls in a row, each for the full patience, will not
// speak to the fourth. Without this a server that never answers would hold up a run of three
// hundred scenarios for half an hour; with it, for less than a minute. One octet restores all.
const IN_VAIN = 3
const CUT = 100

// From the error that ends an interpreter to its exit it takes up to 50 ms on an idle machine.
const DYING = 200

// On a busy machine, and shut in, it takes several times as long.
const ENDING = 1000

/** How long a run still waits for its target, in milliseconds. */
export class Patience {
  #inVain = 0
  #wasHeard = false

  /** `slow`: how many times longer than others the target may take. */
  constructor(
    readonly full: number,
    readonly slow = 1
  ) {}

  /** For the answer to the next control. */
  get control(): number {
    return this.#isLost ? Math.min(this.full, CUT * this.slow) : this.full
  }

  /** For a target that left a connection without an answer, until it turns out that it ended. */
  get dying(): number {
    return this.#isLost ? 0 : DYING * this.slow
  }

  /** For one that listens no more but has not ended. */
  get ending(): number {
    return this.#isLost ? 0 : ENDING * this.slow
  }

  /** Whether the target has ever answered a control: one that has, and does so no more, hangs. */
  get wasHeard(): boolean {
    return this.#wasHeard && !this.#isLost
  }

  /** Learns from a control after which the target still lives. */
  remember({ received }: Exchange): void {
    this.#inVain = received.length === 0 ? this.#inVain + 1 : 0
    this.#wasHeard ||= received.length > 0
  }

  get #isLost(): boolean {
    return this.#inVain >= IN_VAIN
  }
}
