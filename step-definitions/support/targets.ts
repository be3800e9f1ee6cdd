import { randomInt } from 'node:crypto'
import { ClientScene } from '../../harness/scene/client-scene.js'
import { Patience } from '../../harness/scene/patience.js'
import { Random } from '../../harness/scene/random.js'
import { ServerScene } from '../../harness/scene/server-scene.js'
import { type Adapter, loadAdapter } from '../../harness/target/adapter.js'
import { ClientTarget } from '../../harness/target/client-target.js'
import { ServerTarget } from '../../harness/target/server-target.js'

/** A bundled adapter's name, a path to one or a URL; or an adapter already made. */
export type AdapterRef = string | Adapter

export interface Parameters {
  readonly server?: AdapterRef
  readonly client?: AdapterRef
  /** How long to wait for a target, in milliseconds. */
  readonly patience?: number
  /** Names and contents of the run follow from it. */
  readonly seed?: number
}

// The slowest of the bundled targets answers in 40 ms on an idle machine; with both cores kept
// busy the worst of 2000 answers took 0.9 s. A target that needs more than five seconds hangs.
const PATIENCE = 5000

/** What lives for a whole run: the targets under judgement, the patience with them, the seed. */
export class Targets {
  #server: ServerTarget | undefined
  #client: ClientTarget | undefined
  #patience = new Patience(PATIENCE)
  #seed = 0

  async load(parameters: Parameters): Promise<void> {
    this.#seed = parameters.seed ?? randomInt(2 ** 31)
    this.#patience = new Patience(parameters.patience ?? PATIENCE)
    if (parameters.server) this.#server = new ServerTarget(await adapterOf(parameters.server))
    if (parameters.client) this.#client = new ClientTarget(await adapterOf(parameters.client))
  }

  serverScene(scenario: string): ServerScene {
    if (!this.#server) throw new Error('the run names no server to judge')
    return new ServerScene(this.#server, this.#random(scenario), {
      scenario,
      patience: this.#patience
    })
  }

  clientScene(scenario: string): ClientScene {
    if (!this.#client) throw new Error('the run names no client to judge')
    return new ClientScene(this.#client, this.#random(scenario), {
      scenario,
      patience: this.#patience.full
    })
  }

  async stop(): Promise<void> {
    await this.#server?.stop()
  }

  #random(scenario: string): Random {
    return new Random(`${this.#seed}:${scenario}`)
  }
}

async function adapterOf(ref: AdapterRef): Promise<Adapter> {
  return typeof ref === 'string' ? await loadAdapter(ref) : ref
}
