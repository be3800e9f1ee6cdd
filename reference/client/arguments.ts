import { parseArgs } from 'node:util'
import type { Field } from '../http/fields.js'
import { text, token, trimBlanks } from '../http/grammar.js'
import { HttpError } from '../http/http-error.js'
import { type HttpUrl, parseUrl } from '../http/url.js'
import { Failure } from './failure.js'
import { type GivenOptions, givenOptions, options } from './options.js'

/** What a command line asks for. */
export type Command =
  | { readonly kind: 'help'; readonly topic: string | undefined }
  | { readonly kind: 'version' }
  | RequestCommand

export interface RequestCommand {
  readonly kind: 'request'
  readonly method: 'GET' | 'POST'
  readonly url: HttpUrl
  readonly fields: readonly Field[]
  /** The body itself. */
  readonly data: Buffer | undefined
  /** Path of the file that holds the body. */
  readonly file: string | undefined
  readonly verbose: boolean
  readonly follow: boolean
  /** Path of the file that takes the body of the response. */
  readonly output: string | undefined
  /** In seconds. */
  readonly timeout: number | undefined
}

/** Reads a command line. Throws Failure: usage. */
export function parseArguments(args: readonly string[]): Command {
  const { positionals, tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true
  })
  const given = givenOptions(tokens)
  const [command, ...operands] = positionals
  if (given.has('help')) return { kind: 'help', topic: command }
  if (given.has('version')) return { kind: 'version' }
  if (command === 'help') return { kind: 'help', topic: operands[0] }
  if (command === 'get') return requestCommand('GET', operands, given)
  if (command === 'post') return requestCommand('POST', operands, given)
  throw new Failure('usage', command === undefined ? 'no command' : `no such command: ${command}`)
}

function requestCommand(
  method: 'GET' | 'POST',
  operands: readonly string[],
  given: GivenOptions
): RequestCommand {
  const data = given.value('data') ?? given.value('d')
  const bodies = [...given.values('data'), ...given.values('d'), ...given.values('file')]
  if (method === 'GET' && bodies.length > 0) throw new Failure('usage', 'get takes no -d and no -f')
  if (bodies.length > 1) throw new Failure('usage', 'a body comes once, from -d or from -f')
  return {
    kind: 'request',
    method,
    url: toUrl(operands),
    fields: given.values('header').map(toField),
    data: data === undefined ? undefined : Buffer.from(data, 'utf8'),
    file: given.value('file'),
    verbose: given.has('verbose'),
    follow: given.has('location'),
    output: given.value('output'),
    timeout: toTimeout(given.value('timeout'))
  }
}

function toUrl([url, ...more]: readonly string[]): HttpUrl {
  if (url === undefined) throw new Failure('usage', 'no URL')
  if (more.length > 0) throw new Failure('usage', `one URL, not also ${more.join(' ')}`)
  try {
    return parseUrl(url)
  } catch (error) {
    throw error instanceof HttpError ? new Failure('usage', error.message) : error
  }
}

/** `key:value` as bytes. A line end in it would begin a field, or a request, of its own. */
function toField(argument: string): Field {
  const bytes = Buffer.from(argument, 'utf8').toString('latin1')
  const colon = bytes.indexOf(':')
  const field = [bytes.slice(0, colon), trimBlanks(bytes.slice(colon + 1))] as const
  if (colon < 0 || !token.test(field[0]) || !text.test(field[1])) {
    throw new Failure('usage', `not a header field: ${JSON.stringify(argument)}`)
  }
  return field
}

function toTimeout(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const seconds = Number(value)
  // Timers count milliseconds in 31 bits and fire at once beyond.
  if (value.trim() !== '' && seconds > 0 && seconds <= 2_000_000) return seconds
  throw new Failure('usage', `not a number of seconds: ${value}`)
}
