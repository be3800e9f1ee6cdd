#!/usr/bin/env node
import { packageVersion } from '../http/product.js'
import { formatLogEntry } from './access-log.js'
import { FileServer, type FileServerOptions } from './file-server.js'
import { type Command, readCommand, UsageError } from './options.js'
import { explainStart } from './start-error.js'
import { usage } from './usage.js'

const exits = { usage: 2, directory: 3, listen: 4 } as const

// Whoever read the log may have gone; that is no reason to stop serving.
process.stdout.on('error', () => undefined)
// Not awaited: what is bundled into one CommonJS file, which starts sooner, cannot wait here.
void run(process.argv.slice(2))

async function run(args: readonly string[]): Promise<void> {
  const command = understand(args)
  if (command?.kind === 'help') console.log(usage.trimEnd())
  if (command?.kind === 'version') console.log(packageVersion)
  if (command?.kind === 'serve') await serve(command.options, command.verbose)
}

function understand(args: readonly string[]): Command | undefined {
  try {
    return readCommand(args)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    fail(exits.usage, `${error.message} (try --help)`)
    return undefined
  }
}

async function serve(options: FileServerOptions, verbose: boolean): Promise<void> {
  const server = await listen({
    ...options,
    ...(verbose && { onAnswer: entry => console.log(formatLogEntry(entry)) }),
    onFailure: error => console.error(error)
  })
  if (!server) return
  console.log(`Serving ${server.directory} at ${server.url}`)
  // A second signal finds no listener and ends the process at once.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.close())
}

async function listen(options: FileServerOptions): Promise<FileServer | undefined> {
  try {
    return await FileServer.listen(options)
  } catch (error) {
    const { isNetwork, text } = explainStart(error, options)
    fail(isNetwork ? exits.listen : exits.directory, text)
    return undefined
  }
}

function fail(status: number, message: string): void {
  console.error(`httpfs: ${message}`)
  process.exitCode = status
}
