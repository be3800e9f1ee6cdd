import type { Exchange } from '../wire/exchange.js'

// A target that stayed silent through three controls in a row, each for the full patience, will
// not speak to the fourth. Without this a server that never answers would hold up a run of three
// hundred scenarios for half an hour; with it, for less than a minute. One octet restores the full
// patience, and so does a close: the target is then at least there.
const SILENT_CONTROLS = 3
const CUT = 100

/** How long a run still waits for its target, in milliseconds. */
export class Patience {
  #silent = 0

  constructor(readonly full: number) {}

  /** For the next control. */
  get control(): number {
    return this.#silent < SILENT_CONTROLS ? this.full : Math.min(this.full, CUT)
  }

  /** Learns from a control that has ended. */
  remember(control: Exchange): void {
    const waitedInVain = control.received.length === 0 && control.close === 'open'
    this.#silent = waitedInVain ? this.#silent + 1 : 0
  }
}
