import { fieldValue } from '../http/fields.js'
import type { RequestHead } from '../http/request.js'

/**
 * Whether a client asks to keep the connection. HTTP/1.0 closes it unless asked (§1.3); what
 * HTTP/1.1 takes for granted is to be said here as well, since it is answered as 1.0.
 */
export function asksKeepAlive({ fields }: RequestHead): boolean {
  const options = (fieldValue(fields, 'Connection') ?? '').toLowerCase().split(/[\s,]+/)
  return options.includes('keep-alive') && !options.includes('close')
}
