import { Inconclusive, Lacking, Violation } from '../expect/outcome.js'
import type { TellingHead } from '../expect/printed-head.js'
import type { Visit } from '../expect/visit.js'
import type { ClientTarget } from '../target/client-target.js'
import type { ClientFeature } from '../target/features.js'
import { type Ask, type Invocation, UnsupportedAsk, UntellableAsk } from '../target/invocation.js'
import { isInOwnNetwork } from '../target/namespace.js'
import { StartFailure } from '../target/start-failure.js'
import type { Exchange } from '../wire/exchange.js'
import { likenessOf } from '../wire/likeness.js'
import { type Script, ScriptedServer, type ServerOptions } from '../wire/server.js'
import { DEFAULT_PORT, SideDoor } from '../wire/side-door.js'
import {
  type Attachment,
  exchangeAttachment,
  findingAttachment,
  gradeAttachment,
  invocationAttachment
} from './attachment.js'
import { recordInvocation } from './client-record.js'
import type { Random } from './random.js'
import { type Sign, signOf } from './sign.js'

export interface ClientSceneOptions {
  readonly scenario: string
  /** How long one run of the client may take, in milliseconds. */
  readonly patience: number
}

/** What a run of the client is about, beside what is asked of it. */
export type Occasion = Partial<Pick<Visit, 'body' | 'given' | 'target'>>

// A connection that is to stay open has to outlast the client, whose time begins to run while the
// server is already waiting.
const LONGER = 2

/** One scenario that judges a client: the servers it meets, its runs and what they left behind. */
export class ClientScene {
  /** The head that the client received, where a scenario asks what was printed of it. */
  telling: TellingHead = { statusLine: '', fields: [] }
  /** The fields that the client was given, as `name: value`. */
  fields: readonly string[] = []
  /** The credentials that the client was given, as `name:password`. */
  credentials = ''
  readonly #target: ClientTarget
  readonly #patience: number
  readonly #scenario: string
  readonly #visits: Visit[] = []
  #sign: Sign | undefined
  #isControl = false
  #runs = 0
  #servers: ScriptedServer[] = []
  #sideDoor: SideDoor | undefined

  constructor(
    target: ClientTarget,
    readonly random: Random,
    { scenario, patience }: ClientSceneOptions
  ) {
    this.#target = target
    this.#patience = patience
    this.#scenario = scenario
    target.renew()
  }

  offers(feature: ClientFeature): boolean {
    return this.#target.supports(feature)
  }

  /** Throws Lacking when the adapter declares that the client has no such feature. */
  require(feature: ClientFeature): void {
    if (!this.offers(feature)) throw new Lacking(feature)
  }

  /**
   * A server on loopback that plays the script until the next run of the client has ended. The one
   * that the client meets first is made last: it has to know the URLs of the others. Where nobody
   * else is in the network it is at port 80 as well, for a client that ignores the port.
   */
  async listen(script: Script, options: ServerOptions = {}): Promise<ScriptedServer> {
    if (isInOwnNetwork()) this.#sideDoor ??= await this.#openSideDoor(options.host)
    const { host = '127.0.0.1' } = this.#sideDoor ?? {}
    const patience = this.#patience * LONGER
    const label = this.#labelOf(options.label)
    const named = { ...options, ...(label !== '' && { label }) }
    const server = await ScriptedServer.listen(script, { patience, host, ...named })
    this.#servers.unshift(server)
    return server
  }

  /**
   * The address of the port that a URL means when it names none; a server that listens from then on
   * is there. Throws Inconclusive where the machine does not let the judge.
   */
  async openDefaultPort(): Promise<string> {
    this.#sideDoor ??= await this.#openSideDoor()
    if (this.#sideDoor) return this.#sideDoor.host
    throw new Inconclusive(`the judge may not listen at port ${DEFAULT_PORT} of this machine`)
  }

  /** Has all that comes about meanwhile told as a control. */
  async asControl(act: () => Promise<Visit>): Promise<Visit> {
    this.#isControl = true
    try {
      return await act()
    } finally {
      this.#isControl = false
    }
  }

  /** Puts a file where the client can read it, and returns its path. */
  place(content: Buffer): string {
    return this.#target.place(`${this.random.word()}.dat`, content)
  }

  /** A path that the client may write to. */
  pathOf(name: string): string {
    return this.#target.pathOf(name)
  }

  stored(name: string): Buffer | undefined {
    return this.#target.stored(name)
  }

  /** Runs the client to its end. Throws Lacking when the adapter cannot ask for this. */
  async run(ask: Ask, { body, given, target }: Occasion = {}): Promise<Visit> {
    const invocation = await this.#invoke(ask)
    const exchanges = await this.#closeServers()
    const nothing = Buffer.alloc(0)
    const about = { body: body ?? nothing, given: given ?? nothing, target: target ?? '' }
    const visit = { invocation, exchanges, ...about }
    this.#visits.push(visit)
    if (!this.#isControl) this.#runs += 1
    return visit
  }

  /** The latest run of the client. */
  get visit(): Visit {
    return this.visitBefore(0)
  }

  /** The run that lies so many runs before the latest. */
  visitBefore(count: number): Visit {
    const visit = this.#visits.at(-1 - count)
    if (!visit) throw new Error('a step looks at a run of the client that has not taken place')
    return visit
  }

  /** Ends what still runs. */
  async close(): Promise<void> {
    await this.#target.endInvocations()
    await this.#closeServers()
  }

  /** `most` is how much of each exchange and each run is kept. */
  attachments(most?: number): Attachment[] {
    const scenario = this.#scenario
    const visits = this.#visits.flatMap(({ exchanges, invocation, body }) => [
      ...exchanges.map(exchange => exchangeAttachment(exchange, most)),
      invocationAttachment({ ...recordInvocation(invocation, most), exchanges: idsOf(exchanges) }),
      ...printed(invocation.stdout, body)
    ])
    return this.#sign ? [...visits, findingAttachment({ scenario, ...this.#sign })] : visits
  }

  /** In which run of the client, and at which of its servers, something passes. */
  #labelOf(server?: string): string {
    const run = this.#runs === 0 ? [] : [`run ${this.#runs + 1}`]
    return [...(this.#isControl ? ['control'] : run), ...(server ? [server] : [])].join(', ')
  }

  async #invoke(ask: Ask): Promise<Invocation> {
    try {
      return await this.#target.invoke(ask, this.#patience)
    } catch (error) {
      if (error instanceof UnsupportedAsk) throw new Lacking(error.feature)
      if (error instanceof UntellableAsk) throw new Inconclusive(error.message)
      if (!(error instanceof StartFailure)) throw error
      this.#sign = signOf(error)
      throw notStarted(error)
    }
  }

  #openSideDoor(host?: string): Promise<SideDoor | undefined> {
    return SideDoor.open((socket, at) => {
      const [first] = this.#servers
      if (first) first.admit(socket, at)
      else socket.destroy()
    }, host)
  }

  async #closeServers() {
    const servers = this.#servers
    this.#servers = []
    this.#sideDoor?.close()
    this.#sideDoor = undefined
    const closed = await Promise.all(servers.map(server => server.close()))
    return closed.flat()
  }
}

function idsOf(exchanges: readonly Exchange[]): readonly string[] {
  return exchanges.map(({ id }) => id)
}

function notStarted({ message }: StartFailure): Violation {
  return new Violation({ expected: 'a program that can be started', actual: message })
}

/** How much of the body was printed, for scenarios that ask for none of it. */
function printed(stdout: Buffer, body: Buffer): Attachment[] {
  if (body.length === 0) return []
  return [gradeAttachment({ what: 'stdout', seen: likenessOf(stdout, body), passes: [] })]
}
