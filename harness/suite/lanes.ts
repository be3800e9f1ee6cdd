import { availableParallelism } from 'node:os'
import type { Adapter } from '../target/adapter.js'

const SERVERS = 6

/**
 * How many lanes suit a target. A server is idle most of the time, as the judge waits for what may
 * come late; a client costs a process for each request. One that is not the judge's to start, or
 * that has a fixed port, is alone.
 */
export function usualLanes(adapter: Adapter): number {
  if (adapter.role === 'client') return availableParallelism()
  const isOne = adapter.url !== undefined || adapter.port !== undefined
  return isOne ? 1 : SERVERS
}
