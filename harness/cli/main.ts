#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { room } from '../suite/room.js'
import { loadSteps } from '../suite/steps.js'
import { packageRoot } from '../target/root.js'
import { execute } from './execute.js'
import type { Session, Terminal } from './session.js'

const interruption = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => interrupt())
obeyParent()

const root = packageRoot()
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const session: Session = {
  terminal: standardStreams(),
  signal: interruption.signal,
  root,
  version,
  environment: process.env,
  program: [process.execPath, ...process.execArgv, room, import.meta.filename],
  steps: () => loadSteps(root),
  status: 0
}
await execute(process.argv.slice(2), session)
process.exitCode = session.status
// Only what a run at its bound had to leave alone can still be under way.
setTimeout(() => process.exit(), 1000).unref()

function standardStreams(): Terminal {
  const { stdout, stderr, env } = process
  for (const stream of [stdout, stderr]) stream.on('error', readerLeft)
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0'
  return {
    write: text => void stdout.write(text),
    warn: text => void stderr.write(text),
    columns: stdout.columns ?? 100,
    colors: forced || (stdout.isTTY && !env['NO_COLOR']),
    interactive: stderr.isTTY
  }
}

/** Who pipes into `head` has read enough; the verdict stands all the same. */
function readerLeft({ code }: NodeJS.ErrnoException): void {
  if (code !== 'EPIPE') process.exit(3)
}

/** Who has this process judge in its stead says when it is interrupted, and takes it along. */
function obeyParent(): void {
  process.on('disconnect', () => process.exit(130))
  process.on('message', () => interrupt())
  process.channel?.unref()
}

/** The first interruption ends the run and keeps what was done, the second ends everything. */
function interrupt(): void {
  if (interruption.signal.aborted) process.exit(130)
  interruption.abort()
  process.stderr.write('\nh10spec: interrupted, ending the run; once more ends at once\n')
}
