import type { Writable } from 'node:stream'
import { packageVersion } from '../http/product.js'
import { formatVersion } from '../http/version.js'
import { parseArguments, type RequestCommand } from './arguments.js'
import { type Body, bytesBody } from './body.js'
import { exitCodes, Failure } from './failure.js'
import { type Response, request } from './request.js'
import { print, printingSink, type Sink } from './sink.js'

/** Where a command writes, and what interrupts it. */
export interface Terminal {
  readonly stdout: Writable & { readonly isTTY?: boolean }
  readonly stderr: Writable & { readonly isTTY?: boolean }
  readonly signal?: AbortSignal
}

/** Executes a command line; resolves to the exit status. What failed is told in one line. */
export async function httpc(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await execute(args, terminal)
    return 0
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const hint = error.kind === 'usage' ? ' (try: httpc help)' : ''
    if (error.kind !== 'unread') terminal.stderr.write(`httpc: ${error.message}${hint}\n`)
    return exitCodes[error.kind]
  }
}

async function execute(args: readonly string[], terminal: Terminal): Promise<void> {
  const command = parseArguments(args)
  if (command.kind === 'version') return print(terminal.stdout, `httpc ${packageVersion}\n`)
  if (command.kind === 'help') return help(command.topic, terminal.stdout)
  const { refusal } = await perform(command, terminal)
  if (refusal) throw new Failure('redirect', `not redirected: ${refusal}`)
}

async function help(topic: string | undefined, stdout: Writable): Promise<void> {
  const { usage } = await import('./usage.js')
  const text = usage(topic)
  if (text === undefined) throw new Failure('usage', `no help on ${topic}`)
  await print(stdout, text)
}

/** The sink is opened first: a POST whose response has no place to go is not sent. */
async function perform(command: RequestCommand, terminal: Terminal): Promise<Response> {
  const body = await requestBody(command)
  const sink = await openSink(command, terminal)
  let worthKeeping = true
  try {
    const response = await request(command.url, { ...command, body, signal: terminal.signal })
    await deliver(response, command, sink, terminal)
    return response
  } catch (error) {
    worthKeeping = error instanceof Failure && error.kind === 'truncated'
    throw error
  } finally {
    await (worthKeeping ? sink.keep() : sink.drop())
  }
}

async function requestBody({ data, file }: RequestCommand): Promise<Body | undefined> {
  if (data) return bytesBody(data)
  if (file === undefined) return undefined
  const { fileBody } = await import('./file-body.js')
  return fileBody(file)
}

async function openSink({ output }: RequestCommand, { stdout }: Terminal): Promise<Sink> {
  if (output === undefined) return printingSink(stdout)
  const { OutputFile } = await import('./output-file.js')
  return OutputFile.open(output)
}

async function deliver(
  response: Response,
  command: RequestCommand,
  sink: Sink,
  terminal: Terminal
): Promise<void> {
  try {
    if (command.verbose) await print(terminal.stdout, headText(response))
    const body = await watched(response, command, terminal)
    for await (const bytes of body) await sink.write(bytes)
  } finally {
    response.discard()
  }
}

/** Status line and header fields as they came, and an empty line; nothing for HTTP/0.9. */
function headText({ simple, version, status, reason, fields }: Response): Buffer {
  if (simple) return Buffer.alloc(0)
  const lines = fields.map(([name, value]) => `${name}: ${value}\n`)
  const statusLine = `${formatVersion(version)} ${status} ${reason}\n`
  return Buffer.from(`${statusLine}${lines.join('')}\n`, 'latin1')
}

/** The body, its progress drawn where somebody sees it and it is not itself on the screen. */
async function watched(
  { body, length }: Response,
  { output }: RequestCommand,
  { stdout, stderr }: Terminal
): Promise<AsyncIterable<Buffer>> {
  if (!stderr.isTTY || (stdout.isTTY && output === undefined)) return body
  const { withProgress } = await import('./progress.js')
  return withProgress(body, length, stderr)
}
