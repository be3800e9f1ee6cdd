import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** What HTTP/1.0 asks, entry by entry: `fixtures/catalogue/rfc1945.yaml`. */
export interface Catalogue {
  /** Statements of RFC 1945. */
  readonly requirements: readonly Entry[]
  /** What later RFCs and attacks have taught. */
  readonly practice: readonly Entry[]
  readonly ambiguities: readonly Ambiguity[]
}

export interface Entry {
  readonly id: string
  /** The section of RFC 1945; a practice names its source instead. */
  readonly section?: string
  readonly source?: string
  readonly title: string
  readonly level: string
  readonly roles: readonly EntryRole[]
  readonly statement: string
  readonly testable: 'yes' | 'partly' | 'no'
  /** Why it is not, or only partly, testable from outside. */
  readonly because?: string
}

export type EntryRole = 'client' | 'origin-server' | 'proxy' | 'gateway' | 'sender' | 'receiver'

/** Where the standard leaves room or was changed: what a fair judge accepts. */
export interface Ambiguity {
  readonly id: string
  readonly topic: string
  readonly entries: readonly string[]
  readonly accept: string
  /** Requirements that meet it in a usual run, where none of what is accepted fails. */
  readonly usual: readonly string[]
  /** Requirements that ask for the letter of RFC 1945 under `--strict`. */
  readonly letter: readonly string[]
  /** Why there is no letter, or what the letter leaves out. */
  readonly because?: string
}

/** Reads the catalogue below the project's root. */
export function loadCatalogue(root: string): Catalogue {
  return parse(readFileSync(join(root, 'fixtures/catalogue/rfc1945.yaml'), 'utf8'))
}

/** Every entry that a requirement may cover, by id. */
export function entriesById({ requirements, practice }: Catalogue): Map<string, Entry> {
  return new Map([...requirements, ...practice].map(entry => [entry.id, entry]))
}

/** `RFC 1945 §6.1`, or the source of a practice. */
export function sourceOf({ section = '', source }: Entry): string {
  return source ?? `RFC 1945 ${/^[A-Z]/.test(section) ? 'Appendix ' : '§'}${section}`
}
