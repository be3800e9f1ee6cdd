import { visible } from '../wire/visible.js'

// Enough to recognise a message; the exchange and the invocation keep every octet.
const MOST = 1000

/** Octets as a failure shows them: control characters visible, and a long rest counted only. */
export function shown(bytes: Buffer): string {
  if (bytes.length <= MOST) return `"${visible(bytes)}"`
  const rest = bytes.length - MOST
  return `"${visible(bytes.subarray(0, MOST))}" and ${rest} octets more`
}
