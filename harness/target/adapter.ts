import type { Suite } from '../verdict/result.js'
import type { ClientFeature, UsualFeature } from './features.js'
import type { Network } from './network.js'
import type { Offers } from './offer.js'
import type { Sandbox } from './sandbox-command.js'

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
  /** Where it is judged: see `networkOf` for what holds when nothing is said. */
  readonly network?: Network
  /** What makes the program, once for a run and before its first start. */
  readonly build?: Build
  /** Why there is nothing to start: set where a run could not build it. */
  readonly unbuilt?: Unbuilt
  /** Where it is confined: set by `confine`, and never by a file. */
  readonly sandbox?: Sandbox
  /** Lines on its standard input, for a program that prompts. */
  readonly stdin?: readonly string[]
  /** How many times longer than others it may take for everything. */
  readonly slow?: number
  /** The directory of its adapter, for {here}. */
  readonly here?: string
}

/** Commands that run one after the other where the program starts. */
export interface Build {
  readonly run: readonly (readonly string[])[]
  /** For all of them together. */
  readonly seconds: number
  /** How much all of them may print. */
  readonly bytes: number
}

export interface Unbuilt {
  readonly message: string
  /** The tool that is not on this machine, where that is why: no fault of the program. */
  readonly tool?: string
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
  /**
   * How it learns its document root. `absolute`, the default, and `relative` say what {root} is. A
   * path, as `./public` or `/var/www/html`, is what it always publishes, and `.` stands for where it
   * starts.
   */
  readonly root?: string
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

export type ServerDocument = Written<ServerAdapter> &
  Pick<ServerAdapter, 'name' | 'role' | 'suites'>

export type ClientDocument = Written<ClientAdapter> &
  Pick<ClientAdapter, 'name' | 'role' | 'suites' | 'start' | 'methods'> & {
    /** The arguments that ask for following redirects, or that it always or never does. */
    readonly redirect?: Redirect
  }

type Written<Kind extends Adapter> = Partial<Omit<Kind, 'build' | 'unbuilt' | 'sandbox'>> & {
  readonly build?: WrittenBuild
}

export type Redirect = readonly string[] | 'always' | 'never'

/** One command, several, or these with limits of their own. */
export type WrittenBuild = Commands | (Partial<Build> & { readonly run: Commands })

/** The arguments of one command, or those of several. */
export type Commands = readonly (string | readonly string[])[]

const programDefaults = { cwd: '.', env: {}, lacks: [] } as const
const clientDefaults = { ...programDefaults, options: {} } as const
const serverDefaults = {
  ...programDefaults,
  start: [],
  files: {},
  isolation: 'run',
  host: '127.0.0.1'
} as const
// A first build by Maven or Cargo on a slow core takes minutes, and prints some hundred kilobytes.
const buildDefaults = { seconds: 300, bytes: 8 * 1024 * 1024 } as const

export function completeAdapter(document: AdapterDocument): Adapter {
  const { build: written, ...rest } = document
  const build = written && { build: completeBuild(written) }
  if (rest.role === 'server') return { ...serverDefaults, ...rest, ...build }
  const { redirect, ...client } = rest
  return withRedirect({ ...clientDefaults, ...client, ...build }, redirect)
}

function completeBuild(written: WrittenBuild): Build {
  const { run, ...limits } = 'run' in written ? written : { run: written }
  const isOne = run.every(item => typeof item === 'string')
  return { ...buildDefaults, ...limits, run: (isOne ? [run] : run) as Build['run'] }
}

/** To a table of options `always` is what needs no arguments, and `never` one that it lacks. */
function withRedirect(adapter: ClientAdapter, redirect: Redirect | undefined): ClientAdapter {
  if (redirect === undefined) return adapter
  if (redirect === 'never') return { ...adapter, lacks: [...adapter.lacks, 'follow'] }
  const follow = redirect === 'always' ? [] : redirect
  return { ...adapter, options: { follow, ...adapter.options } }
}
