import { isIPv6 } from 'node:net'

/** Where a server listens. The host is an IP address, or a name when it comes from a URL. */
export interface Address {
  readonly host: string
  readonly port: number
}

/** As in a URL: IPv6 in brackets. */
export function authority({ host, port }: Address): string {
  return isIPv6(host) ? `[${host}]:${port}` : `${host}:${port}`
}

/** Whether a socket that listens at the first address is reached at the second. */
export function covers(listening: Address, asked: Address): boolean {
  if (listening.port !== asked.port) return false
  const plain = listening.host.replace(/^::ffff:/, '')
  // Linux and macOS let a socket on :: take IPv4 as well, unless the program forbids it.
  return plain === asked.host || plain === '::' || (plain === '0.0.0.0' && !isIPv6(asked.host))
}
