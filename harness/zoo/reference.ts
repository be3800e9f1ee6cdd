import type { Role } from '../verdict/result.js'
import { referenceAdapter } from './adapters.js'
import type { Judges } from './pool.js'
import type { Showing, Shown } from './showing.js'

/**
 * What the reference itself shows, each requirement judged once. A few mutants lose little of what
 * it holds, so it is judged by what some mutant lost; for the whole zoo by everything beforehand.
 */
export class Reference {
  readonly #pool: Judges
  readonly #seed: number
  readonly #known = new Map<string, Promise<Showing>>()

  constructor(pool: Judges, seed: number) {
    this.#pool = pool
    this.#seed = seed
  }

  /** Has it judged by these before anybody asks, in two parts that go side by side. */
  foresee(role: Role, ids: readonly string[]): void {
    const middle = Math.ceil(ids.length / 2)
    for (const part of [ids.slice(0, middle), ids.slice(middle)]) {
      // Who asks is told of what went wrong.
      this.showing(role, part).catch(() => {})
    }
  }

  /** What it shows of these requirements of one role. Throws when the judge failed. */
  async showing(role: Role, ids: readonly string[]): Promise<Showing> {
    const unknown = ids.filter(id => !this.#known.has(id))
    const answer = unknown.length === 0 ? Promise.resolve({}) : this.#judge(role, unknown)
    answer.catch(() => {})
    for (const id of unknown) this.#known.set(id, answer)
    const shown = ids.map(async id => [id, (await this.#known.get(id))?.[id] ?? []] as const)
    return Object.fromEntries<readonly Shown[]>(await Promise.all(shown))
  }

  async #judge(role: Role, requirements: readonly string[]): Promise<Showing> {
    const trial = { adapter: referenceAdapter(role), requirements, seed: this.#seed }
    const { showing, incomplete } = await this.#pool.attempt(async () => trial, true)
    if (incomplete !== undefined)
      throw new Error(`of the reference nothing can be said: ${incomplete}`)
    return showing
  }
}
