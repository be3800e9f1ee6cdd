import type { Random } from './random.js'

/** Something that the server is to serve. */
export interface Document {
  /** The path of its URI. */
  readonly path: string
  readonly content: Buffer
  /** When it was last modified, as far as the judge knows. */
  readonly modified?: Date
}

/** What a scenario has put on the server, under the name that its steps give it. */
export class Shelf {
  readonly #documents = new Map<string, Document>()
  readonly #random: Random
  readonly #missing: string
  readonly #unknown: string

  constructor(random: Random) {
    this.#random = random
    this.#missing = `/${random.word()}.txt`
    this.#unknown = random.word(8).toUpperCase()
  }

  put(name: string, document: Document): Document {
    this.#documents.set(name, document)
    return document
  }

  has(name: string): boolean {
    return this.#documents.has(name)
  }

  get(name: string): Document {
    const document = this.#documents.get(name)
    if (document) return document
    throw new Error(`the scenario has no ${name}`)
  }

  /** Every document, in the order in which they came. */
  get all(): readonly Document[] {
    return [...this.#documents.values()]
  }

  /** A path under which there is nothing; the same for the whole scenario. */
  get missing(): string {
    return this.#missing
  }

  /** A method that nobody knows; the same for the whole scenario. */
  get unknown(): string {
    return this.#unknown
  }

  /** A path that nothing has been put under yet. */
  fresh(extension = 'txt'): string {
    return `/${this.#random.word()}.${extension}`
  }
}
