import type { Adapter } from './adapter.js'

/**
 * Where a target is judged. `own`: in a network of its own, in which there is nobody else and
 * every port is free, and from which nobody is reached. `host`: in the network of this machine.
 */
export type Network = 'own' | 'host'

/**
 * The network that suits a target. Programs for the assignment know a default port, and a server
 * may insist on one: on the host two of them would be in each other's way. A server that runs
 * already is where it is.
 */
export function networkOf(adapter: Adapter): Network {
  if (adapter.role === 'server' && adapter.url !== undefined) return 'host'
  if (adapter.network !== undefined) return adapter.network
  const insists = adapter.role === 'server' && adapter.port !== undefined
  const isAssigned = adapter.suites.some(suite => suite === 'httpfs' || suite === 'httpc')
  return insists || isAssigned ? 'own' : 'host'
}
