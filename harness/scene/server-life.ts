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

  /** Throws a Violation when the server does not come to listen. */
  async ready(): Promise<void> {
    if (this.#failure) throw notListening(this.#failure)
    try {
      await this.#renew()
    } catch (error) {
      if (!(error instanceof StartFailure)) throw error
      this.#failure = error
      throw notListening(error)
    }
  }

  async #renew(): Promise<void> {
    if (!this.#started) await this.target.start()
    this.#started = true
    await this.target.renew()
  }
}

function notListening({ message }: StartFailure): Violation {
  return new Violation({ expected: 'a server that listens', actual: message })
}
