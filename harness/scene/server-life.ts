import { Violation } from '../expect/outcome.js'
import type { ServerTarget } from '../target/server-target.js'
import { StartFailure } from '../target/start-failure.js'
import { examine, type Mortality } from './mortality.js'
import { type Sign, signOf } from './sign.js'

// So many scenarios in a row in which a server ended and that never said a word: then it is looked
// at on what it ends. A virtual machine that is started in vain for each of six hundred scenarios
// would take a quarter of an hour.
const IN_VAIN = 3

/**
 * The server over a whole run: started when it is first needed, and made ready for each scenario.
 * A server that did not start will not start for the next scenario either, so it is asked once.
 */
export class ServerLife {
  #started = false
  #failure: Violation | undefined
  #endsInVain = 0
  #wasHeard = false
  #isKnownDaemon = false
  #signs: Sign[] = []
  /** The exchange that was the last one in the scenario before. */
  lastExchange: string | undefined

  constructor(readonly target: ServerTarget) {}

  /** An empty document root and a server that listens. Throws a Violation when it does not. */
  async ready(): Promise<void> {
    await this.#try(() => this.#renew())
    if (this.#endsInVain < IN_VAIN || this.#wasHeard) return
    await this.#try(() => this.#examine())
  }

  /** Learns from a scenario whether the server said anything in it. */
  learn({ heard }: { readonly heard: boolean }): void {
    this.#wasHeard ||= heard
  }

  /** What was seen since the last call. */
  takeSigns(): readonly Sign[] {
    return this.#signs.splice(0)
  }

  /** A server that listens, whatever became of it. Throws a Violation when it does not. */
  async again(): Promise<void> {
    await this.#try(async () => this.#count(await this.target.ensureAlive()))
  }

  /** The server started anew, since it hangs. False where the judge cannot start it. */
  async anew(): Promise<boolean> {
    if (this.target.adapter.url !== undefined) return false
    await this.#try(() => this.target.restart())
    return true
  }

  async #renew(): Promise<void> {
    if (!this.#started) await this.target.start()
    this.#started = true
    this.#count(await this.target.renew())
    if (this.target.isDaemon && !this.#isKnownDaemon) this.#signs.push({ kind: 'daemonises' })
    this.#isKnownDaemon ||= this.target.isDaemon
  }

  // On a busy machine an end is often not seen before the next scenario needs the server.
  #count(hadEnded: boolean): void {
    if (hadEnded) this.#endsInVain += 1
  }

  /** One that ends on everything is not started again; what it was to show is blocked. */
  async #examine(): Promise<void> {
    this.#endsInVain = 0
    const mortality = await examine(this.target)
    if (mortality) {
      const { death, kind } = mortality
      this.#signs.push({ ...death, kind: death.kind === 'endless-output' ? death.kind : kind })
      this.#failure = notLiving(mortality)
      throw this.#failure
    }
    await this.target.renew()
  }

  async #try(act: () => Promise<unknown>): Promise<void> {
    if (this.#failure) throw this.#failure
    try {
      await act()
    } catch (error) {
      if (!(error instanceof StartFailure)) throw error
      this.#signs.push(signOf(error))
      this.#failure = notListening(error)
      throw this.#failure
    }
  }
}

function notLiving({ kind, death }: Mortality): Violation {
  const { exitCode, signal } = death
  const status = exitCode === null ? 'ends' : `ends with status ${exitCode}`
  const end = signal ? `is killed by ${signal}` : status
  const when = kind === 'ends-on-connect' ? 'as soon as somebody connects' : 'on every request'
  return new Violation({
    expected: 'a server that goes on',
    actual: `one that ${end} ${when}; it was not started again`
  })
}

function notListening({ message }: StartFailure): Violation {
  return new Violation({ expected: 'a server that listens', actual: message })
}
