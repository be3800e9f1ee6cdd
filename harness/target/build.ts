import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Adapter, Build } from './adapter.js'
import type { Exit } from './exit.js'
import { handOver } from './ownership.js'
import { expand } from './placeholders.js'
import { commonValues, prepareLaunch } from './prepare-launch.js'
import { type Launch, TargetProcess } from './process.js'
import { MissingProgram, StartFailure } from './start-failure.js'

/** Set for a process that is to judge what another one built: as JSON, how that came out. */
export const builtBefore = 'H10SPEC_BUILT'

/**
 * Builds a program where it starts, once for a run, and returns its adapter. Where that fails, the
 * adapter says why there is nothing to start, and the log stays.
 */
export async function buildTarget(adapter: Adapter, signal?: AbortSignal): Promise<Adapter> {
  if (adapter.build === undefined) return adapter
  const told = process.env[builtBefore]
  const unbuilt =
    told === undefined ? await failureOf(adapter, adapter.build, signal) : failureIn(told)
  return unbuilt === undefined ? adapter : { ...adapter, unbuilt }
}

async function failureOf(adapter: Adapter, build: Build, signal?: AbortSignal) {
  const directory = mkdtempSync(join(tmpdir(), 'h10spec-build-'))
  handOver(directory, adapter.sandbox?.user.outside)
  // Where the build itself writes, in a sandbox, the judge had better not.
  const drawer = adapter.sandbox ? mkdtempSync(join(tmpdir(), 'h10spec-log-')) : directory
  const log = join(drawer, 'build.log')
  const failure = await buildAt(adapter, build, { directory, log, signal })
  if (failure === undefined || failure.tool !== undefined) {
    rmSync(directory, { recursive: true, force: true })
  }
  return failure
}

/** Of nothing that failed, JSON has no word of its own. */
function failureIn(told: string): Adapter['unbuilt'] {
  return JSON.parse(told) ?? undefined
}

interface Site {
  readonly directory: string
  readonly log: string
  readonly signal: AbortSignal | undefined
}

/** What is left of both limits. */
interface Left {
  readonly deadline: number
  readonly bytes: number
}

async function buildAt(adapter: Adapter, build: Build, site: Site): Promise<Adapter['unbuilt']> {
  let left: Left = { deadline: performance.now() + build.seconds * 1000, bytes: build.bytes }
  try {
    for (const command of build.run) {
      const { problem, printed } = await runCommand(adapter, command, left, site)
      if (problem !== undefined) return { message: complaint(command, problem, printed, site) }
      left = { ...left, bytes: left.bytes - printed.length }
    }
    return undefined
  } catch (error) {
    if (error instanceof MissingProgram) return { message: error.message, tool: error.program }
    if (error instanceof StartFailure) return { message: `the build failed: ${error.message}` }
    throw error
  }
}

interface Outcome {
  readonly problem: string | undefined
  readonly printed: string
}

async function runCommand(
  adapter: Adapter,
  command: readonly string[],
  left: Left,
  site: Site
): Promise<Outcome> {
  let ended: string | undefined
  const end = (why: string) => {
    ended ??= why
    running.signal('SIGKILL')
  }
  const onOverflow = () => end('printed more than it may')
  const launch = launchOf(adapter, command, site)
  const running = await TargetProcess.start({
    ...launch,
    limit: Math.max(1, left.bytes),
    onOverflow
  })
  const expiry = setTimeout(() => end('took longer than it may'), left.deadline - performance.now())
  const interrupt = () => end('was interrupted')
  site.signal?.addEventListener('abort', interrupt)
  const exit = await running.exited
  clearTimeout(expiry)
  site.signal?.removeEventListener('abort', interrupt)
  await running.drained
  const printed = running.stdout.text + running.stderr.text
  writeFileSync(site.log, `$ ${command.join(' ')}\n${printed}`, { flag: 'a', encoding: 'latin1' })
  return { problem: ended ?? problemOf(exit), printed }
}

function problemOf({ code, signal }: Exit): string | undefined {
  if (code === 0) return undefined
  return `ended ${code === null ? `by ${signal}` : `with exit code ${code}`}`
}

/** Compilers keep what they have fetched in the home of their user, and none of it is judged. */
function launchOf(
  adapter: Adapter,
  command: readonly string[],
  site: Site
): Pick<Launch, 'prefix' | 'memory' | 'command' | 'cwd' | 'env'> {
  const values = commonValues(site.directory, adapter.here)
  const launch = prepareLaunch(
    adapter,
    command.map(item => expand(item, values)),
    values
  )
  // In a sandbox there is nothing of it, and the environment of what it starts by is its own.
  return adapter.sandbox ? launch : { ...launch, env: { ...launch.env, HOME: homedir() } }
}

// Enough for what a compiler says of a first mistake, short enough for a terminal.
const TAIL = 2000

function complaint(
  command: readonly string[],
  problem: string,
  printed: string,
  { log }: Site
): string {
  const tail = printed.trim().slice(-TAIL)
  const told = tail === '' ? 'it wrote nothing' : `it wrote:\n${tail}`
  return `the build failed: ${command.join(' ')} ${problem}; its log is ${log}; ${told}`
}
