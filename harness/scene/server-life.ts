import { Violation } from '../expect/outcome.js'
import type { ServerTarget } from '../target/server-target.js'
import { StartFailure } from '../target/start-failure.js'

/**
 * The server over a whole run: started when it is first needed, and made ready for each scenario.
 * A server that did not start will not start for the next scenario either, so it is asked once.
 */
export class ServerLife {
  #started = false
  #failure: StartFailure | undefined

  constructor(readonly target: ServerTarget) {}

  /** An empty document root and a server that listens. Throws a Violation when it does not. */
  async ready(): Promise<void> {
    await this.#try(() => this.#renew())
  }

  /** A server that listens, whatever became of it. Throws a Violation when it does not. */
  async again(): Promise<void> {
    await this.#try(() => this.target.ensureAlive())
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
    await this.target.renew()
  }

  async #try(act: () => Promise<unknown>): Promise<void> {
    if (this.#failure) throw notListening(this.#failure)
    try {
      await act()
    } catch (error) {
      if (!(error instanceof StartFailure)) throw error
      this.#failure = error
      throw notListening(error)
    }
  }
}

function notListening({ message }: StartFailure): Violation {
  return new Violation({ expected: 'a server that listens', actual: message })
}
