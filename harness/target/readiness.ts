import { setTimeout as delay } from 'node:timers/promises'
import { type Address, authority } from './address.js'
import { addressesOf, isListening, mayListen } from './listeners.js'
import type { TargetProcess } from './process.js'
import { StartFailure } from './start-failure.js'

// Nothing tells when another process begins to listen, so its sockets are looked at again and
// again, at least this many milliseconds apart. A look costs 1 ms when it finds the server and up
// to 20 ms when it does not; the fastest bundled server needs 30 ms to listen, the slowest 300 ms.
const LOOK = 20

// A glance costs 0.1 ms and sees nearly every server that cannot listen yet. Every so many times
// the list is read whatever it says.
const GLANCES = 8

// A dear look is followed by a longer pause: the judge has other lanes to attend to.
const REST = 4

/**
 * Resolves when the process listens at the address. Throws StartFailure when it ends first, or
 * when `patience` milliseconds have passed.
 */
export async function untilListening(
  server: TargetProcess,
  address: Address,
  patience: number
): Promise<void> {
  const deadline = performance.now() + patience
  for (let looks = 1; ; looks += 1) {
    const begun = performance.now()
    const isLate = begun > deadline
    const isWorth = isLate || looks % GLANCES === 0 || mayListen(server.pid)
    if (isWorth && (await isListening(server.pid, address))) return
    if (server.exit) throw await endedEarly(server, address)
    if (isLate) throw await lateStart(server, address, patience)
    await delay(Math.max(LOOK, REST * (performance.now() - begun)))
  }
}

async function endedEarly(server: TargetProcess, address: Address): Promise<StartFailure> {
  const { code, signal } = await server.exited
  await server.drained
  const how = signal === null ? `with exit code ${code}` : `by ${signal}`
  const end = server.isFlooding ? 'printed without end and was ended' : `ended ${how}`
  const reason = `the server ${end} before it listened at ${authority(address)}`
  return new StartFailure(reason, lastWords(server), server.exit)
}

async function lateStart(
  server: TargetProcess,
  address: Address,
  patience: number
): Promise<StartFailure> {
  const others = await addressesOf(server.pid)
  const instead =
    others.length === 0 ? 'at all' : `there but at ${others.map(authority).join(', ')}`
  const reason = `the server was to listen at ${authority(address)}; after ${patience} ms it does not listen ${instead}`
  return new StartFailure(reason, lastWords(server), undefined, others[0]?.port)
}

// Enough for a stack trace, short enough for a terminal.
const TAIL = 2000

function lastWords({ stdout, stderr }: TargetProcess): string {
  const text = stderr.text.trim() === '' ? stdout.text : stderr.text
  return text.trim().slice(-TAIL)
}
