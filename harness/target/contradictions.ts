import type { AdapterDocument, ClientDocument, ServerDocument } from './adapter.js'
import type { Fault } from './fault.js'
import { advice } from './nearest.js'
import { offeredValues } from './offer.js'
import { placeholdersIn } from './placeholders.js'

/** What no schema can say: keys of an adapter that do not fit together. */
export function contradictions(adapter: AdapterDocument): readonly Fault[] {
  return adapter.role === 'server' ? serverFaults(adapter) : clientFaults(adapter)
}

const COMMON = ['scratch', 'node', 'package']
const OF_SERVERS = [...COMMON, 'host', 'port', 'root']
const OF_CLIENTS = [...COMMON, 'method', 'options', 'url']

function serverFaults(adapter: ServerDocument): readonly Fault[] {
  const { start = [], url } = adapter
  if (start.length === 0 && url === undefined) return [fault('needs "start" or "url"')]
  if (start.length > 0 && url !== undefined) return [fault('has both "start" and "url"', 'url')]
  if (url !== undefined) return []
  const known = [...OF_SERVERS, ...Object.keys(offeredValues(adapter.offers ?? {}))]
  const unknown = strangers(start, known)
  return unknown.length > 0 ? unknown : untold(adapter)
}

/** What a server must learn from its command line, its files or its environment. */
function untold(adapter: ServerDocument): readonly Fault[] {
  const { start = [], cwd = '', env = {}, files = {}, port, lacks = [] } = adapter
  const texts = [...start, cwd, ...Object.values(env), ...Object.values(files)]
  const told = new Set(texts.flatMap(placeholdersIn))
  const faults: Fault[] = []
  if (!told.has('port') && port === undefined) {
    faults.push(
      fault('tells the server no {port}; for one that insists on its own it has "port"', 'start')
    )
  }
  if (!told.has('root') && !lacks.includes('root')) {
    faults.push(
      fault('tells the server no {root}; for one that takes none it has "lacks: [root]"', 'start')
    )
  }
  return faults
}

function clientFaults({ start, methods, options = {} }: ClientDocument): readonly Fault[] {
  const unknown = strangers(start, OF_CLIENTS)
  if (unknown.length > 0) return unknown
  const hasWords = Object.values(methods).some(words => words.length > 0)
  const needed = ['{url}']
  if (hasWords) needed.push('{method}')
  if (Object.keys(options).length > 0) needed.push('{options}')
  const missing = needed.filter(placeholder => !start.some(item => item.includes(placeholder)))
  return [
    ...missing.map(placeholder => fault(`has no ${placeholder} in "start"`, 'start')),
    ...glued(start),
    ...valueless(options)
  ]
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

function strangers(start: readonly string[], known: readonly string[]): readonly Fault[] {
  return start.flatMap((item, index) => {
    const unknown = placeholdersIn(item).filter(name => !known.includes(name))
    return unknown.map(name => ({
      path: ['start', String(index)],
      message: `unknown placeholder {${name}}; ${advice(name, known)}`
    }))
  })
}

function fault(message: string, key?: string): Fault {
  return { path: key === undefined ? [] : [key], message: `the adapter ${message}` }
}
