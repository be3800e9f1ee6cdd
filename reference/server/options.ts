import { parseArgs } from 'node:util'
import type { FileServerOptions } from './file-server.js'
import { type Redirect, readRedirect } from './redirect.js'

/** What the command line asks for. */
export type Command =
  | { readonly kind: 'help' | 'version' }
  | { readonly kind: 'serve'; readonly verbose: boolean; readonly options: FileServerOptions }

/** The command line cannot be understood; the message says why, in one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

const known = {
  port: { type: 'string', short: 'p', default: '8080' },
  directory: { type: 'string', short: 'd', default: '.' },
  host: { type: 'string', default: '127.0.0.1' },
  'read-only': { type: 'boolean', default: false },
  auth: { type: 'string' },
  redirect: { type: 'string', multiple: true },
  gzip: { type: 'boolean', default: false },
  'max-body': { type: 'string' },
  timeout: { type: 'string', default: '30' },
  product: { type: 'string' },
  verbose: { type: 'boolean', short: 'v', default: false },
  help: { type: 'boolean', default: false },
  version: { type: 'boolean', default: false }
} as const

/** Reads the arguments after the program's name. Throws UsageError. */
export function readCommand(args: readonly string[]): Command {
  const values = parse(args)
  if (values.help) return { kind: 'help' }
  if (values.version) return { kind: 'version' }
  const { product, auth, redirect, 'max-body': maxBody } = values
  const options: FileServerOptions = {
    directory: values.directory,
    host: values.host,
    port: readNumber('port', values.port, { whole: true, from: 0, to: 65_535 }),
    readOnly: values['read-only'],
    // `setTimeout` counts milliseconds in 31 bits.
    timeout: readNumber('timeout', values.timeout, { from: 0.001, to: 2_000_000 }) * 1000,
    ...(auth !== undefined && { passwordFile: auth }),
    ...(redirect && { redirects: redirect.map(readRedirectOption) }),
    ...(values.gzip && { gzip: true }),
    ...(maxBody !== undefined && { maxBody: readNumber('max-body', maxBody, { whole: true }) }),
    ...(product !== undefined && { product: readProduct(product) })
  }
  return { kind: 'serve', verbose: values.verbose, options }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: known }).values
  } catch (error) {
    const [line] = error instanceof Error ? error.message.split('. ') : []
    throw new UsageError(line)
  }
}

interface Span {
  readonly whole?: boolean
  readonly from?: number
  readonly to?: number
}

function readNumber(name: string, text: string, span: Span): number {
  const { whole = false, from = 0, to = Number.MAX_SAFE_INTEGER } = span
  const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  if (value >= from && value <= to && (!whole || Number.isInteger(value))) return value
  const kind = whole ? 'a whole number' : 'a number'
  throw new UsageError(`--${name} must be ${kind} from ${from} to ${to}, not '${text}'`)
}

function readRedirectOption(text: string): Redirect {
  const redirect = readRedirect(text)
  if (redirect) return redirect
  throw new UsageError(`--redirect must be /path=/path or /path=URL, not '${escapes(text)}'`)
}

/** The complaint is one line, whatever stands in the argument. */
function escapes(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

function readProduct(text: string): string {
  if (/^[\t\x20-\x7e]*$/.test(text)) return text
  throw new UsageError('--product must be plain ASCII text')
}
