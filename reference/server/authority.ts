import type { Socket } from 'node:net'
import { fieldValue } from '../http/fields.js'
import type { RequestHead } from '../http/request.js'

/** `host [ ":" port ]` (§3.2.2), and the IPv6 literals that came later. */
const form = /^(?:[a-z0-9][a-z0-9._-]*|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

/**
 * Host and port for a Location, which must be absolute (§10.11): as the client named them,
 * in an absolute Request-URI or in Host, if that can stand in a URL, else as the socket has
 * them. HTTP/1.0 knows no Host, so its absence is no error.
 */
export function authorityOf(
  head: RequestHead,
  absolute: string | undefined,
  socket: Socket
): string {
  const named = absolute ?? fieldValue(head.fields, 'Host') ?? ''
  return form.test(named) ? named : localAuthority(socket)
}

function localAuthority({ localAddress = 'localhost', localPort }: Socket): string {
  const address = localAddress.replace(/^::ffff:/, '')
  return `${address.includes(':') ? `[${address}]` : address}:${localPort}`
}
