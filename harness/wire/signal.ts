/** Tells whoever waits that something has changed, and counts the changes. */
export class Signal {
  readonly #listeners = new Set<() => void>()
  #count = 0

  get count(): number {
    return this.#count
  }

  raise(): void {
    this.#count += 1
    for (const listener of [...this.#listeners]) listener()
  }

  /** Returns what ends the subscription. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
