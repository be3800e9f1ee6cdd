import { resolve } from 'node:path'
import type { AdapterDocument, ClientDocument, Commands, ServerDocument } from './adapter.js'
import type { Fault } from './fault.js'
import { isFixedPlace, isOwnRoot, refusalOfPlace } from './fixed-place.js'
import { advice } from './nearest.js'
import { offeredValues } from './offer.js'
import { placeholdersIn } from './placeholders.js'

/**
 * What no schema can say: keys of an adapter that do not fit together, or not to this machine. `here`
 * is the directory of its file.
 */
export function contradictions(adapter: AdapterDocument, here = process.cwd()): readonly Fault[] {
  return adapter.role === 'server' ? serverFaults(adapter, here) : clientFaults(adapter)
}

const COMMON = ['scratch', 'here', 'node', 'package']
const OF_SERVERS = [...COMMON, 'host', 'port', 'root']
const OF_CLIENTS = [...COMMON, 'method', 'options', 'url']

/** What says how a server is started says nothing of one that runs already. */
const OF_A_START = ['build', 'stdin', 'root', 'port', 'isolation'] as const

function serverFaults(adapter: ServerDocument, here: string): readonly Fault[] {
  const { start = [], url } = adapter
  if (start.length === 0 && url === undefined) return [fault('needs "start" or "url"')]
  if (start.length > 0 && url !== undefined) return [fault('has both "start" and "url"', 'url')]
  if (url !== undefined) return idle(adapter)
  const known = [...OF_SERVERS, ...Object.keys(offeredValues(adapter.offers ?? {}))]
  const unknown = strangers(adapter, known)
  if (unknown.length > 0) return unknown
  return [
    ...untold(adapter),
    ...toldTwice(adapter),
    ...misplaced(adapter, here),
    ...unbuildable(adapter)
  ]
}

function idle(adapter: ServerDocument): readonly Fault[] {
  const keys = OF_A_START.filter(key => adapter[key] !== undefined)
  if (adapter.offers?.timeout) return [fault('has "url", and nobody can start it anew', 'offers')]
  return keys.map(key => fault(`has "url", so nothing is started and "${key}" says nothing`, key))
}

/** The placeholders that its command line, its files, its input or its environment hold. */
function toldBy(adapter: ServerDocument): ReadonlySet<string> {
  const { start = [], cwd = '', env = {}, files = {}, stdin = [] } = adapter
  const texts = [...start, ...stdin, cwd, ...Object.values(env), ...Object.values(files)]
  return new Set(texts.flatMap(placeholdersIn))
}

/** Something else is put at a fixed place, so that nothing else may be there that is needed. */
function misplaced({ root, cwd = '.' }: ServerDocument, here: string): readonly Fault[] {
  if (!isFixedPlace(root)) return []
  const own = cwd.startsWith('{') ? [here] : [here, resolve(here, cwd)]
  const refusal = refusalOfPlace(root, own)
  if (refusal === undefined) return []
  const message = `root cannot be ${root}: nothing else is put there for the program, as it ${refusal}`
  return [{ path: ['root'], message }]
}

/** What a server must learn. */
function untold(adapter: ServerDocument): readonly Fault[] {
  const { port, root, lacks = [], offers } = adapter
  const told = toldBy(adapter)
  const faults: Fault[] = []
  if (!told.has('port') && port === undefined) {
    faults.push(
      fault('tells the server no {port}; for one that insists on its own it has "port"', 'start')
    )
  }
  if (!told.has('root') && !lacks.includes('root') && !isOwnRoot(root)) {
    const others = 'for one that takes none it has "lacks: [root]", or "root: ./its-own"'
    faults.push(fault(`tells the server no {root}; ${others}`, 'start'))
  }
  if (offers?.timeout && !told.has('seconds')) {
    faults.push(fault('offers a timeout, and tells the server no {seconds}', 'offers'))
  }
  return faults
}

/** What is said twice, and may be said otherwise each time. */
function toldTwice(adapter: ServerDocument): readonly Fault[] {
  const { port, root, cwd = '', lacks = [] } = adapter
  const told = toldBy(adapter)
  const faults: Fault[] = []
  if (port !== undefined && told.has('port')) {
    faults.push(fault('has "port", for a server that is told none, and tells it {port}', 'port'))
  }
  if (isOwnRoot(root) && told.has('root')) {
    faults.push(fault('has a "root" of the server\'s own, and tells it {root}', 'root'))
  }
  if (root !== undefined && lacks.includes('root')) {
    faults.push(fault('has a "root", and lacks it', 'root'))
  }
  if (root !== undefined && root !== 'absolute' && cwd.startsWith('{root}')) {
    faults.push(fault('has a "root" below "cwd", and "cwd" in {root}', 'root'))
  }
  return faults
}

function clientFaults(adapter: ClientDocument): readonly Fault[] {
  const { start, methods, options = {}, stdin = [] } = adapter
  const unknown = strangers(adapter, OF_CLIENTS, Object.keys(optionsOf(adapter)))
  if (unknown.length > 0) return unknown
  const hasWords = Object.values(methods).some(words => words.length > 0)
  const needed = ['{url}']
  if (hasWords) needed.push('{method}')
  const isPrompted = stdin.some(line => placeholdersIn(line).some(name => name in options))
  if (Object.keys(options).length > 0 && !isPrompted) needed.push('{options}')
  const told = [...start, ...stdin]
  const missing = needed.filter(placeholder => !told.some(item => item.includes(placeholder)))
  return [
    ...missing.map(placeholder => fault(`has no ${placeholder} in "start"`, 'start')),
    ...glued(start),
    ...valueless(options),
    ...undecided(adapter),
    ...unbuildable(adapter)
  ]
}

function optionsOf({ options = {}, redirect }: ClientDocument): object {
  return redirect === undefined ? options : { ...options, follow: redirect }
}

/** Whether redirects are followed is said in one place. */
function undecided({ redirect, options = {}, lacks = [] }: ClientDocument): readonly Fault[] {
  if (redirect === undefined) return []
  if (options.follow) return [fault('has both "redirect" and "follow" under options', 'redirect')]
  const isDenied = redirect !== 'never' && lacks.includes('follow')
  return isDenied ? [fault('has "redirect", and lacks follow', 'redirect')] : []
}

/** Where every start has a directory of its own, nothing that was built once is found. */
function unbuildable({ build, cwd = '' }: AdapterDocument): readonly Fault[] {
  if (build === undefined) return []
  if (/^\{(?:scratch|root)\}/.test(cwd)) {
    return [fault(`is built in "cwd", and so that cannot be ${cwd}`, 'build')]
  }
  const commands = 'run' in build ? build.run : build
  const isMixed = new Set(commands.map(item => typeof item)).size > 1
  return isMixed ? [fault('has arguments beside lists of them in "build"', 'build')] : []
}

/** These stand for any number of arguments, so they cannot be a part of one. */
function glued(start: readonly string[]): readonly Fault[] {
  return start.flatMap((item, index) => {
    const list = ['{method}', '{options}'].find(name => item.includes(name) && item !== name)
    if (list === undefined) return []
    return [{ path: ['start', String(index)], message: `${list} must be an item of its own` }]
  })
}

const VALUED = ['header', 'data', 'file', 'output'] as const

function valueless(options: NonNullable<ClientDocument['options']>): readonly Fault[] {
  const broken = VALUED.filter(name => options[name]?.every(word => !word.includes('{}')))
  return broken.map(name => ({
    path: ['options', name],
    message: `${name} has no "{}" for its value`
  }))
}

/** Placeholders that nobody knows; more of them are known to the lines of the input. */
function strangers(
  adapter: AdapterDocument,
  known: readonly string[],
  more: readonly string[] = []
): readonly Fault[] {
  const { start = [], stdin = [], cwd = '', env = {}, build = [] } = adapter
  const files = adapter.role === 'server' ? (adapter.files ?? {}) : {}
  const own = adapter.role === 'server' ? known : COMMON
  const commands = 'run' in build ? build.run : build
  return [
    ...strange(['start'], Object.entries(start), known),
    ...strange(['stdin'], Object.entries(stdin), [...known, ...more]),
    ...strange([], [['cwd', cwd]], own),
    ...strange(['env'], Object.entries(env), own),
    ...strange(['build'], wordsOf(commands), COMMON),
    // A configuration may have braces of its own.
    ...strange(['files'], Object.entries(files), known).filter(({ message }) =>
      /did you/.test(message)
    )
  ]
}

/** Of all commands, each with the number of its command or, of a single one, its own. */
function wordsOf(commands: Commands): readonly (readonly [string, string])[] {
  return commands.flatMap((item, nth) => [item].flat().map(word => [String(nth), word] as const))
}

function strange(
  path: readonly string[],
  items: readonly (readonly [key: string, text: string])[],
  known: readonly string[]
): Fault[] {
  return items.flatMap(([key, item]) => {
    const unknown = placeholdersIn(item).filter(name => !known.includes(name))
    return unknown.map(name => ({
      path: [...path, key],
      message: `unknown placeholder {${name}}; ${advice(name, known)}`
    }))
  })
}

function fault(message: string, key?: string): Fault {
  return { path: key === undefined ? [] : [key], message: `the adapter ${message}` }
}
