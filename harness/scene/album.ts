// An honest run shows a few megabytes. The document of a run is one string, and no string may have
// more than half a gigabyte: a target that answers a mebibyte to everything must not end its judge.
const ROOM = 32 * 1024 * 1024
const SHOWN = 4 * 1024

/** How much a run has shown of its target, and how much of each exchange is still shown. */
export class Album {
  #shown = 0

  add(characters: number): void {
    this.#shown += characters
  }

  /** In octets; nothing when all of it is shown. */
  get most(): number | undefined {
    return this.#shown > ROOM ? SHOWN : undefined
  }
}
