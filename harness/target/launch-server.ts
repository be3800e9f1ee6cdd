import { join, relative } from 'node:path'
import type { ServerAdapter } from './adapter.js'
import type { Address } from './address.js'
import { covers } from './address.js'
import { freePort } from './free-port.js'
import { offeredValues } from './offer.js'
import { expand, type Values } from './placeholders.js'
import { commonValues, prepareLaunch } from './prepare-launch.js'
import { listenSockets } from './proc-net.js'
import { type Launch, TargetProcess } from './process.js'
import { limitProcessorTime } from './processor-time.js'
import { untilListening } from './readiness.js'
import type { Seated } from './seat.js'
import { seatWords, unseated } from './seat-command.js'
import { withShared, writeShared } from './shared-files.js'
import { StartFailure } from './start-failure.js'

export interface RunningServer {
  readonly process: TargetProcess
  readonly address: Address
  readonly command: readonly string[]
}

/** The directories of a server: what it publishes, if the judge may choose, and its own. */
export interface Place {
  readonly root: string | undefined
  readonly scratch: string
  /** Where it starts, unless its adapter says so. */
  readonly workplace?: string | undefined
  /** What is put where its root always is. */
  readonly seat?: Seated | undefined
}

// Between the choice of a free port and the start another program may take it. Twice in a row has
// never been seen.
const ATTEMPTS = 3

/** Starts a server, on a free port unless its adapter fixes one; done when it listens. */
export async function launchServer(
  adapter: ServerAdapter,
  place: Place,
  patience: number,
  attempt = 1
): Promise<RunningServer> {
  const { host } = adapter
  const address = { host, port: adapter.port ?? (await freePort(host)) }
  try {
    return await launchAt(address, adapter, place, patience)
  } catch (error) {
    const mayRetry = adapter.port === undefined && attempt < ATTEMPTS
    if (!mayRetry || !isPortTaken(error, address)) throw error
    return launchServer(adapter, place, patience, attempt + 1)
  }
}

async function launchAt(
  address: Address,
  adapter: ServerAdapter,
  place: Place,
  patience: number
): Promise<RunningServer> {
  const values = valuesOf(adapter, address, place)
  writeFiles(adapter, values)
  const command = adapter.start.map(item => expand(item, values))
  const { stdin, cwd } = adapter
  const { seat, workplace = cwd } = place
  const launch = prepareLaunch({ ...adapter, cwd: workplace }, command, values, seat)
  const prefix = await prefixFor(launch, seat, adapter)
  const server = await TargetProcess.start({
    ...launch,
    ...(prefix && { prefix }),
    limit: TAIL,
    most: FLOOD,
    mayLeave: true,
    ...(stdin && { input: { text: linesOf(stdin, values), ends: false } })
  })
  limitProcessorTime(server.pid)
  try {
    await untilListening(server, address, patience)
    return { process: server, address, command }
  } catch (error) {
    await server.stop()
    throw seat ? unseated(error, seat) : error
  }
}

/** A sandbox has mounts of its own as it is. */
async function prefixFor(
  { prefix, cwd }: Pick<Launch, 'prefix' | 'cwd'>,
  seat: Seated | undefined,
  { sandbox }: ServerAdapter
): Promise<readonly string[] | undefined> {
  if (seat === undefined || sandbox?.before) return prefix
  return [...(await seatWords(seat, cwd)), ...(prefix ?? [])]
}

function valuesOf(adapter: ServerAdapter, { host, port }: Address, place: Place) {
  const { offers = {}, here } = adapter
  const { root, scratch, workplace } = place
  const own = { ...commonValues(scratch, here), host, port: String(port) }
  const values = { ...offeredValues(offers), ...own }
  if (root === undefined) return values
  const isRelative = adapter.root === 'relative' && workplace !== undefined
  return { ...values, root: isRelative ? relative(workplace, root) : root }
}

function linesOf(lines: readonly string[], values: Values): string {
  return lines.map(line => `${expand(line, values)}\n`).join('')
}

function writeFiles(adapter: ServerAdapter, values: Values & { readonly scratch: string }): void {
  const partner = adapter.sandbox?.user
  for (const [name, template] of Object.entries(adapter.files)) {
    const content = Buffer.from(expand(template, values))
    const path = join(values.scratch, name)
    // Who is shut in may have written the adapter, too.
    if (partner && !path.startsWith(`${values.scratch}/`))
      throw new StartFailure(`${name} lies outside of its own directory`, '')
    withShared(partner, () => writeShared(path, content, partner))
  }
}

// A server may log every request for hours. Its last words are what a crash is explained by.
const TAIL = 64 * 1024

// One that prints every octet of a whole run ten times over stays below. What prints more never
// stops, and would keep a core of the judge busy with reading.
const FLOOD = 256 * 1024 * 1024

function isPortTaken(error: unknown, address: Address): boolean {
  if (!(error instanceof StartFailure)) return false
  const saysSo = /EADDRINUSE|addr\w* (is )?(already )?in use/i.test(error.output)
  return saysSo || [...listenSockets(process.pid)].some(socket => covers(socket, address))
}
