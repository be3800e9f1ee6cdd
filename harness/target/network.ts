import type { Adapter } from './adapter.js'

/**
 * Where a target is judged. `own`: in a network of its own, in which there is nobody else and
 * every port is free, and from which nobody is reached. `host`: in the network of this machine.
 */
export type Network = 'own' | 'host'

/**
 * The network that suits a target. A program that somebody wrote may know a port of its own, or
 * reach for others: on the host two of them would be in each other's way. What is bundled says where
 * it is judged, and a server that runs already is where it is.
 */
export function networkOf(adapter: Adapter): Network {
  if (adapter.role === 'server' && adapter.url !== undefined) return 'host'
  return adapter.network ?? 'own'
}
