import type { Role } from '../verdict/result.js'
import { type Adapter, completeAdapter } from './adapter.js'
import { AdapterError } from './adapter-error.js'
import { contradictions } from './contradictions.js'

/**
 * The adapter for a command of one of the assignments, which starts in the current directory:
 * `python3 httpfs.py -p {port} -d {root}` or `./httpc {method} {options} {url}`; the placeholders
 * of a client may be left out. Throws AdapterError.
 */
export function adapterFromCommand(argv: readonly string[], role: Role): Adapter {
  if (argv.length === 0) throw new AdapterError('the command is empty')
  const document = role === 'server' ? serverDocument(argv) : clientDocument(argv)
  const [fault] = contradictions(document)
  if (fault) throw new AdapterError(`${argv.join(' ')}: ${fault.message}`)
  return completeAdapter(document)
}

function serverDocument(argv: readonly string[]) {
  const lacks = argv.some(item => item.includes('{root}')) ? [] : (['root'] as const)
  return {
    name: nameOf(argv),
    role: 'server',
    suites: ['server', 'httpfs'],
    start: argv,
    cwd: process.cwd(),
    here: process.cwd(),
    lacks
  } as const
}

// As the assignment gives them. How redirects are switched on is free, so a program is not asked to
// follow any until an adapter says how.
const HTTPC = {
  methods: { GET: ['get'], POST: ['post'] },
  options: {
    verbose: ['-v'],
    header: ['-h', '{}'],
    data: ['-d', '{}'],
    file: ['-f', '{}'],
    output: ['-o', '{}'],
    help: ['help', '{}']
  }
} as const

function clientDocument(argv: readonly string[]) {
  return {
    name: nameOf(argv),
    role: 'client',
    suites: ['client', 'httpc'],
    start: withPlaceholders(argv),
    cwd: process.cwd(),
    here: process.cwd(),
    ...HTTPC
  } as const
}

/** `./httpc` and `./httpc {options} {url}` mean `./httpc {method} {options} {url}`. */
function withPlaceholders(argv: readonly string[]): readonly string[] {
  const start = argv.includes('{url}') ? argv : [...argv, '{url}']
  const options = start.includes('{options}') ? start : insert('{options}', '{url}', start)
  return options.includes('{method}') ? options : insert('{method}', '{options}', options)
}

function insert(item: string, before: string, list: readonly string[]): readonly string[] {
  return list.flatMap(other => (other === before ? [item, other] : [other]))
}

/** The words up to the first option or placeholder: `python3 httpfs.py`. */
function nameOf(argv: readonly string[]): string {
  const end = argv.findIndex(word => word.startsWith('-') || word.includes('{'))
  return argv.slice(0, end <= 0 ? argv.length : end).join(' ')
}
