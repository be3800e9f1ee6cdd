import { randomInt } from 'node:crypto'
import { Album } from '../../harness/scene/album.js'
import { ClientScene } from '../../harness/scene/client-scene.js'
import { Patience } from '../../harness/scene/patience.js'
import { Random } from '../../harness/scene/random.js'
import type { Manner } from '../../harness/scene/segments.js'
import { ServerLife } from '../../harness/scene/server-life.js'
import { ServerScene } from '../../harness/scene/server-scene.js'
import type { Adapter, ClientAdapter, ServerAdapter } from '../../harness/target/adapter.js'
import { loadAdapter } from '../../harness/target/adapters.js'
import { ClientHosts } from '../../harness/target/client-hosts.js'
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
  /** How requests go out of which the scenario does not say it. */
  readonly delivery?: Manner
  /** Whether the client, a program of Node, runs again and again in processes that stay. */
  readonly hosted?: boolean
  /** The name of the lane; the hooks give it. */
  readonly lane?: string
}

// A target that has not answered after five seconds hangs, unless its adapter calls it slow. A
// minute is as long as anybody is waited for: steps have to end before cucumber ends them.
const PATIENCE = 5000
const MOST = 60_000

/** What lives for a whole run: the targets under judgement, the patience with them, the seed. */
export class Targets {
  readonly #parameters: Parameters
  readonly #seed: number
  readonly #patience: Patience
  #life: ServerLife | undefined
  #client: ClientTarget | undefined
  readonly #hosts = new ClientHosts()
  /** What is shown of the whole run. */
  readonly album = new Album()

  constructor(parameters: Parameters) {
    this.#parameters = parameters
    this.#seed = parameters.seed ?? randomInt(2 ** 31)
    this.#patience = patienceWith(parameters)
  }

  serverScene(scenario: string): ServerScene {
    this.#life ??= new ServerLife(new ServerTarget(this.#serverAdapter(), this.#options()))
    const { life, patience } = { life: this.#life, patience: this.#patience }
    const { delivery = 'whole' } = this.#parameters
    return new ServerScene(life, this.#random(scenario), { scenario, patience, delivery })
  }

  clientScene(scenario: string): ClientScene {
    this.#client ??= this.#clientTarget()
    const options = { scenario, patience: this.#patience.full }
    return new ClientScene(this.#client, this.#random(scenario), options)
  }

  async stop(): Promise<void> {
    await this.#life?.target.stop()
    await this.#client?.stop()
    this.#hosts.end()
  }

  #clientTarget(): ClientTarget {
    const adapter = this.#clientAdapter()
    if (!this.#parameters.hosted) return new ClientTarget(adapter)
    return new ClientTarget(adapter, this.#hosts.launch)
  }

  #serverAdapter(): ServerAdapter {
    const adapter = adapterOf(this.#parameters.server)
    if (adapter?.role === 'server') return adapter
    throw new Error('the run names no server to judge')
  }

  #clientAdapter(): ClientAdapter {
    const adapter = adapterOf(this.#parameters.client)
    if (adapter?.role === 'client') return adapter
    throw new Error('the run names no client to judge')
  }

  #options() {
    return { seed: this.#seed, patience: this.#patience.full }
  }

  #random(scenario: string): Random {
    return new Random(`${this.#seed}:${scenario}`)
  }
}

function patienceWith({ patience = PATIENCE, server, client }: Parameters): Patience {
  const slow = adapterOf(server ?? client)?.slow ?? 1
  return new Patience(Math.min(patience * slow, Math.max(patience, MOST)), slow)
}

function adapterOf(ref: AdapterRef | undefined): Adapter | undefined {
  return typeof ref === 'string' ? loadAdapter(ref) : ref
}
