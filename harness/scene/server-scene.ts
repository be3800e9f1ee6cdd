import type { Observed } from '../expect/observed.js'
import { Lacking, Violation } from '../expect/outcome.js'
import type { Served } from '../expect/served.js'
import { authority } from '../target/address.js'
import type { DocumentRoot } from '../target/document-root.js'
import type { ServerFeature } from '../target/features.js'
import type { Memory } from '../target/memory.js'
import type { Death } from '../target/server-target.js'
import type { Exchange } from '../wire/exchange.js'
import {
  type Attachment,
  crashAttachment,
  exchangeAttachment,
  findingAttachment,
  noteAttachment
} from './attachment.js'
import { type Asking, Conversation } from './conversation.js'
import type { Drawing } from './generated.js'
import type { Patience } from './patience.js'
import type { Random } from './random.js'
import { type Manner, segmentsOf } from './segments.js'
import type { ServerLife } from './server-life.js'
import { Shelf } from './shelf.js'
import type { Sign } from './sign.js'

export interface SceneOptions {
  /** What the scenario is called. */
  readonly scenario: string
  readonly patience: Patience
  /** How requests go out of which the scenario does not say it. By default whole. */
  readonly delivery?: Manner
}

const HUNG = 'the server no longer answered when the scenario began, and was started anew'

/** One scenario with a server: what lies on it, what was said to it and what it answered. */
export class ServerScene {
  readonly shelf: Shelf
  /** What each of several clients received at once. */
  readonly served: Served[] = []
  /** What the server under judgement told another one. */
  readonly forwarded: Exchange[] = []
  /** How many descriptors the server held before it was put to the test. */
  descriptors = 0
  /** What it held in memory then. */
  memory: Memory = new Map()
  /** Requests that are still to be drawn. */
  drawing: Drawing | undefined
  readonly #cuts: Random
  readonly #conversations: Conversation[] = []
  readonly #notes: string[] = []
  readonly #companions: ServerScene[] = []
  /** Between the scenario before and this one: nobody knows what of. */
  #earlierDeaths: readonly Death[] = []
  #deaths: readonly Death[] = []
  #signs: readonly Sign[] = []
  #outside: Readonly<Record<string, string>> = {}
  /** The last exchange of the scenario before, which may have brought about what is found now. */
  #before: string | undefined
  #begun = false

  constructor(
    readonly life: ServerLife,
    readonly random: Random,
    readonly options: SceneOptions
  ) {
    this.shelf = new Shelf(random)
    this.#cuts = random.fork('cuts')
  }

  /** Makes the server ready; before anything else, and once. Throws a Violation if it cannot. */
  async begin(): Promise<void> {
    if (this.#begun) return
    this.#begun = true
    this.#before = this.life.lastExchange
    await this.life.ready()
    this.#earlierDeaths = this.life.target.takeDeaths()
    this.#outside = this.life.target.root?.outside() ?? {}
  }

  /** How everything outside the root was when the scenario began: see `DocumentRoot.outside`. */
  get before(): Readonly<Record<string, string>> {
    return this.#outside
  }

  /**
   * Starts the server again if it ended, or hangs, before the scenario has done anything to it;
   * whether it did. That belongs to what was before.
   */
  async revive(): Promise<boolean> {
    if (await this.life.target.endsWithin(this.options.patience.dying)) await this.life.again()
    else if (this.options.patience.wasHeard && (await this.life.anew())) this.#tellHang()
    else return false
    this.#earlierDeaths = [...this.#earlierDeaths, ...this.life.target.takeDeaths()]
    return true
  }

  #tellHang(): void {
    this.note(HUNG)
    this.#signs = [...this.#signs, { kind: 'hang', ...this.#causedBefore }]
  }

  get #causedBefore(): Pick<Sign, 'exchange'> {
    return this.#before === undefined ? {} : { exchange: this.#before }
  }

  /** As the field Host has it. */
  get authority(): string {
    return authority(this.life.target.address)
  }

  /** What the server publishes. Throws Lacking where the judge cannot fill it. */
  get root(): DocumentRoot {
    if (this.life.target.root) return this.life.target.root
    throw new Lacking('root')
  }

  /** Throws Lacking when the adapter says that the server has no such thing. */
  require(feature: ServerFeature): void {
    if (!this.life.target.supports(feature)) throw new Lacking(feature)
  }

  /** Sends a request on a connection of its own and waits until its response is complete. */
  async ask(bytes: Buffer, asking: Asking = {}): Promise<Observed> {
    const conversation = await this.open(asking)
    await conversation.say(bytes)
    return conversation.answered()
  }

  /** Opens a connection on which nothing has been said yet. */
  async open(asking: Asking = {}): Promise<Conversation> {
    await this.begin()
    const { patience, delivery = 'whole' } = this.options
    const conversation = await Conversation.open(this.life.target.address, {
      patience: asking.label === 'control' ? patience.control : patience.full,
      ...(delivery !== 'whole' && {
        segments: bytes => segmentsOf(bytes, delivery, this.#cuts)
      }),
      ...asking
    })
    this.#conversations.push(conversation)
    return conversation
  }

  /** The latest answer. */
  get answer(): Observed {
    return this.#latest(1).observed()
  }

  /** The answer before the latest. */
  get earlier(): Observed {
    return this.#latest(2).observed()
  }

  /** The latest answer with all that comes until the server closes, or for as long as we wait. */
  async wholeAnswer(): Promise<Observed> {
    return this.#latest(1).ended()
  }

  /** A fact worth reading that decides nothing. */
  note(text: string): void {
    this.#notes.push(text)
  }

  /** A second server lives as long as this scenario. */
  keep(companion: ServerScene): void {
    this.#companions.push(companion)
  }

  /** The server that was started last for this scenario alone. */
  get companion(): ServerScene {
    const companion = this.#companions.at(-1)
    if (companion) return companion
    throw new Error('no server was started for this scenario alone')
  }

  /** Ends everything that the scenario began, and looks whether the server is still there. */
  async close(): Promise<void> {
    for (const companion of this.#companions) await companion.close()
    for (const companion of this.#companions) await companion.life.target.stop()
    for (const conversation of this.#conversations) await conversation.close()
    if (this.#begun) await this.#takeDeaths()
  }

  /** Everything that the scenario leaves behind, in order. */
  attachments(most?: number): readonly Attachment[] {
    const { scenario } = this.options
    return [
      ...this.#exchanges().map(exchange => exchangeAttachment(exchange, most)),
      ...this.#earlierDeaths.map(death =>
        crashAttachment({ scenario: `before ${scenario}`, ...death, ...this.#causedBefore })
      ),
      ...this.#deaths.map(death => crashAttachment(this.#crash(death))),
      ...this.#signs.map(sign => findingAttachment({ scenario, ...sign })),
      ...this.#notes.map(noteAttachment),
      ...this.#companions.flatMap(companion => companion.attachments(most))
    ]
  }

  /** Throws a Violation when the server ended although nobody asked it to. */
  accountForDeath(): void {
    const [death] = this.#deaths
    if (!death) return
    throw new Violation({ expected: 'a server that goes on', actual: `it ${endOf(death)}` })
  }

  async #takeDeaths(): Promise<void> {
    if (this.#exchanges().some(isOdd)) await this.#waitForDeath()
    this.#deaths = this.life.target.takeDeaths()
    this.#signs = [...this.#signs, ...this.life.takeSigns()]
    this.life.lastExchange = this.#exchanges().at(-1)?.id
    const heard = this.#exchanges().some(({ received }) => received.length > 0)
    this.life.learn({ heard })
  }

  /** An end that is seen late would be told as one before the next scenario, and fail nothing. */
  async #waitForDeath(): Promise<void> {
    const { target } = this.life
    const { dying, ending } = this.options.patience
    const hasEnded = await target.endsWithin(dying)
    if (!hasEnded && (await target.isEnding())) await target.endsWithin(ending)
  }

  #crash(death: Death) {
    const exchange = this.#exchanges().at(-1)?.id
    return { scenario: this.options.scenario, ...death, ...(exchange && { exchange }) }
  }

  #exchanges(): Exchange[] {
    return this.#conversations.map(conversation => conversation.exchange)
  }

  #latest(nth: number): Conversation {
    const conversation = this.#conversations.at(-nth)
    if (conversation) return conversation
    throw new Error('nothing has been asked yet')
  }
}

// A server that answers and then closes, goes on. After anything else it may be about to end.
function isOdd({ close, received }: Exchange): boolean {
  return close !== 'fin' || received.length === 0
}

function endOf({ kind, exitCode, signal }: Death): string {
  if (signal) return `was killed by ${signal}`
  if (exitCode !== null) return `ended with status ${exitCode}`
  return kind === 'crash' ? 'ended, and its status is not known' : 'no longer listened'
}
