import type { Exchange } from '../wire/exchange.js'

// A target that stayed silent through three controls in a row, each for the full patience, will
// not speak to the fourth. Without this a server that never answers holds up a run of a hundred
// scenarios for ten minutes; with it, for less than one. A quarter of a second is six times what
// the slowest bundled target takes on an idle machine, and one byte restores the full patience.
const SILENT_CONTROLS = 3
const CUT = 250

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
