import type { ServerAdapter } from './adapter.js'
import type { Address } from './address.js'
import { countDescriptors } from './descriptors.js'
import { DocumentRoot } from './document-root.js'
import type { Exit } from './exit.js'
import type { ServerFeature } from './features.js'
import { launchServer, type RunningServer } from './launch-server.js'
import { layoutOf } from './layout.js'
import { isListening, type Listener, listenerAt, stillListens } from './listeners.js'
import { type Memory, memoryOf } from './memory.js'
import { type OfferName, type Offers, serverOffers } from './offer.js'
import { Scratch } from './scratch.js'
import { withShared } from './shared-files.js'

/** A server that ended, or stopped listening (neither code nor signal), although nobody asked. */
export interface Death {
  /** Set where the judge had to end it, and where it ended and nobody knows with which status. */
  readonly kind?: 'endless-output' | 'crash'
  readonly exitCode: number | null
  readonly signal: string | null
  /** The tail of its standard error, as text. */
  readonly stderr: string
}

export interface ServerOptions {
  /** The canaries' content follows from it. */
  readonly seed: number
  /** How long a start may take until the server listens, in milliseconds. */
  readonly patience: number
}

// A server that does not listen any more is most often about to end: python, dying of an
// exception, closed its sockets up to 85 ms before it exited on a busy machine.
const DYING = 500

/** The server under judgement. Every start takes a new port: read `address` when connecting. */
export class ServerTarget {
  /** What it publishes; nothing where the judge cannot choose that, as when it is judged by URL. */
  readonly root: DocumentRoot | undefined
  readonly #options: ServerOptions
  readonly #scratch: Scratch
  #running: RunningServer | undefined
  #listener: Listener | undefined
  #address: Address
  #command: readonly string[]
  #deaths: Death[] = []

  constructor(
    readonly adapter: ServerAdapter,
    options: ServerOptions
  ) {
    this.#options = options
    this.#scratch = new Scratch(adapter.sandbox?.user.outside)
    this.#address = addressOf(adapter)
    this.#command = adapter.start
    const partner = adapter.sandbox?.user
    if (!this.supports('root')) return
    const layout = layoutOf(adapter, this.#scratch.path)
    this.root = withShared(partner, () => new DocumentRoot(options.seed, layout, partner))
  }

  get address(): Address {
    return this.#address
  }

  /** The path and query of the URL it is judged by; `/` for one that the judge starts. */
  get path(): string {
    if (this.adapter.url === undefined) return '/'
    const { pathname, search } = new URL(this.adapter.url)
    return pathname + search
  }

  /** As started last; empty when it is judged by its URL. */
  get command(): readonly string[] {
    return this.#command
  }

  supports(feature: ServerFeature): boolean {
    if (isOffer(feature)) return this.offer(feature) !== undefined
    if (feature === 'root' && this.adapter.url !== undefined) return false
    return !this.adapter.lacks.includes(feature)
  }

  /** What it offers beyond the usual, and where; nothing when its adapter does not say so. */
  offer<Name extends OfferName>(name: Name): Offers[Name] | undefined {
    return this.adapter.offers?.[name]
  }

  /** Starts it; done when it listens. Throws MissingProgram or StartFailure. */
  async start(): Promise<void> {
    if (this.adapter.url !== undefined) return
    const scratch = this.#scratch.path
    const { seen: root, workplace, seat } = this.root ?? {}
    const place = { root, scratch, workplace, seat }
    const running = await launchServer(this.adapter, place, this.#options.patience)
    this.#running = running
    this.#address = running.address
    this.#command = running.command
    running.process.drained.then(() => this.#mourn(running, running.process.exit))
  }

  /**
   * Before each scenario: an empty document root, and a server that lives as isolation asks. True if
   * it had ended, or did not listen any more.
   */
  async renew(): Promise<boolean> {
    this.root?.renew()
    if (this.adapter.isolation !== 'scenario') return this.ensureAlive()
    const hadEnded = this.#running === undefined
    await this.restart()
    return hadEnded
  }

  /** Starts it again if it has ended or does not listen any more; true if it had. */
  async ensureAlive(): Promise<boolean> {
    if (this.adapter.url !== undefined || (await this.#listens())) return false
    const hasEnded = await this.#comesToItsEnd()
    // While it leaves its work to a child, the list of its sockets is that of neither.
    if (!hasEnded && (await this.#listens())) return false
    if (!hasEnded) this.#mourn(this.#running, undefined)
    await this.restart()
    return true
  }

  /** Ends it and starts it again. */
  async restart(): Promise<void> {
    await this.#end()
    await this.start()
  }

  /** Waits until it ends by itself, at most so many milliseconds; whether it did. */
  async endsWithin(milliseconds: number): Promise<boolean> {
    const running = this.#running
    if (running === undefined) return this.adapter.url === undefined
    return new Promise(resolve => {
      const expiry = setTimeout(() => resolve(false), milliseconds)
      running.process.drained.then(() => {
        clearTimeout(expiry)
        resolve(true)
      })
    })
  }

  /** Whether it runs still, but listens no more: a program that ends closes its sockets first. */
  async isEnding(): Promise<boolean> {
    if (this.adapter.url !== undefined || this.#running === undefined) return false
    return !(await this.#listens())
  }

  /** The tail of what the running server has printed so far, on both outputs. */
  get printed(): string {
    const running = this.#running?.process
    return running ? running.stdout.text + running.stderr.text : ''
  }

  /** Whether the running server is a child that its program left behind. */
  get isDaemon(): boolean {
    return this.#running?.process.hasLeft ?? false
  }

  /** How many descriptors it holds with its children; nothing where nobody can tell. */
  get descriptors(): number | undefined {
    return this.#running && countDescriptors(this.#running.process.pid)
  }

  /** What it holds in memory with its children; nothing where nobody can tell. */
  get memory(): Memory | undefined {
    return this.#running && memoryOf(this.#running.process.pid)
  }

  /** The deaths since the last call. */
  takeDeaths(): readonly Death[] {
    return this.#deaths.splice(0)
  }

  /** Ends it with all its children and removes its files. */
  async stop(): Promise<void> {
    await this.#end()
    this.root?.remove()
    this.#scratch.remove()
  }

  async #listens(): Promise<boolean> {
    const running = this.#running
    if (running === undefined || running.process.exit) return false
    if (this.#listener && stillListens(this.#listener)) return true
    this.#listener = listenerAt(running.process.pid, running.address)
    return this.#listener !== undefined || isListening(running.process.pid, running.address)
  }

  /** A child that the program left behind is looked for now and then only, and so is its end. */
  async #comesToItsEnd(): Promise<boolean> {
    const hasEnded = await this.endsWithin(DYING * (this.adapter.slow ?? 1))
    if (hasEnded || !this.#running?.process.isExtinct) return hasEnded
    await this.#running.process.drained
    return true
  }

  async #end(): Promise<void> {
    const running = this.#running
    this.#running = undefined
    await running?.process.stop()
  }

  /** Records a death, unless the judge ended that server itself. */
  #mourn(running: RunningServer | undefined, exit: Exit | undefined): void {
    if (running === undefined || running !== this.#running) return
    const { code = null, signal = null } = exit ?? {}
    const { stderr, isFlooding } = running.process
    const kind = isFlooding ? 'endless-output' : isUnknown(exit) ? 'crash' : undefined
    this.#deaths.push({ exitCode: code, signal, stderr: stderr.text, ...(kind && { kind }) })
    if (exit) this.#running = undefined
  }
}

function isUnknown(exit: Exit | undefined): boolean {
  return exit?.code === null && exit.signal === null
}

function isOffer(feature: ServerFeature): feature is OfferName {
  return Object.hasOwn(serverOffers, feature)
}

function addressOf({ url, host, port = 0 }: ServerAdapter): Address {
  if (url === undefined) return { host, port }
  const { hostname, port: given } = new URL(url)
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(given || 80) }
}
