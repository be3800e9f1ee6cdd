import { connect, createServer, type Server, type Socket } from 'node:net'
import { PassThrough, type Transform } from 'node:stream'
import type { Address } from '../target/address.js'
import type { Filter, Swap } from './mutant.js'
import { Replacement } from './replacement.js'

/**
 * Stands between the judge and a server, and changes what either sends:
 *
 *     judge ── request ──▶ filter ──▶ server
 *           ◀── response ─        ◀──
 *
 * Ends and resets go through as they came.
 */
export function filterTo(server: Address, filter: Filter): Server {
  return createServer({ allowHalfOpen: true, noDelay: true }, judge => {
    const { host, port } = server
    const target = connect({ host, port, allowHalfOpen: true, noDelay: true })
    judge.pipe(change(filter.request)).pipe(target)
    target.pipe(change(filter.response)).pipe(judge)
    resetTogether(judge, target)
    resetTogether(target, judge)
  })
}

function change(swap: Swap | undefined): Transform {
  return swap ? new Replacement(swap) : new PassThrough()
}

function resetTogether(one: Socket, other: Socket): void {
  one.on('error', () => other.resetAndDestroy())
}
