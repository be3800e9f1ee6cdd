import type { Suite } from '../verdict/result.js'
import type { ClientFeature, UsualFeature } from './features.js'
import type { Offers } from './offer.js'

/** How to start a server or to invoke a client, with every default filled in. */
export type Adapter = ServerAdapter | ClientAdapter

export type Method = 'GET' | 'HEAD' | 'POST'

/** The options that a scenario may ask of a client; `empty` asks for a POST with no bytes. */
export type OptionName =
  | 'header'
  | 'data'
  | 'file'
  | 'empty'
  | 'verbose'
  | 'output'
  | 'follow'
  | 'userinfo'
  | 'help'

interface Program {
  readonly name: string
  readonly suites: readonly Suite[]
  /** Argument list with placeholders in braces, never a shell line. Empty: judged by URL. */
  readonly start: readonly string[]
  /** Where the program starts: a path, or one that a placeholder names. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  /** What to do where the program is missing: a command line for people. */
  readonly install?: string
}

export interface ServerAdapter extends Program {
  readonly role: 'server'
  readonly lacks: readonly UsualFeature[]
  /** What the command and the files make it offer beyond the usual, and where. */
  readonly offers?: Offers
  /** `run`: started once; `scenario`: started anew for each. */
  readonly isolation: 'run' | 'scenario'
  /** The address at which the server is to listen. */
  readonly host: string
  /** The port of a server that cannot be told one; otherwise {port} is a free one. */
  readonly port?: number
  /** Files written to {scratch} before it starts, by name; placeholders in them are replaced. */
  readonly files: Readonly<Record<string, string>>
  /** A server that runs already. */
  readonly url?: string
}

export interface ClientAdapter extends Program {
  readonly role: 'client'
  readonly lacks: readonly ClientFeature[]
  /** The words that ask for a method; a method left out is one that the client lacks. */
  readonly methods: Readonly<Partial<Record<Method, readonly string[]>>>
  /** The arguments that ask for something, "{}" being its value; none: it always does so. */
  readonly options: Readonly<Partial<Record<OptionName, readonly string[]>>>
}

/** An adapter as people write it. */
export type AdapterDocument = ServerDocument | ClientDocument

export type ServerDocument = Partial<ServerAdapter> &
  Pick<ServerAdapter, 'name' | 'role' | 'suites'>

export type ClientDocument = Partial<ClientAdapter> &
  Pick<ClientAdapter, 'name' | 'role' | 'suites' | 'start' | 'methods'>

const programDefaults = { cwd: '.', env: {}, lacks: [] } as const
const clientDefaults = { ...programDefaults, options: {} } as const
const serverDefaults = {
  ...programDefaults,
  start: [],
  files: {},
  isolation: 'run',
  host: '127.0.0.1'
} as const

export function completeAdapter(document: AdapterDocument): Adapter {
  if (document.role === 'server') return { ...serverDefaults, ...document }
  return { ...clientDefaults, ...document }
}
