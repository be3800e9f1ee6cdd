import type { Invocation } from '../target/invocation.js'
import type { InvocationRecord } from '../verdict/result.js'

// No scenario has a client print more than a mebibyte.
const MOST = 2 * 1024 * 1024
// What has no end shows that in its first octets as well.
const SHOWN = 64 * 1024

/**
 * A run of a client as the result document holds it: output in base64, whole milliseconds. Of more
 * than `most` octets the beginning is kept.
 */
export function recordInvocation(invocation: Invocation, most = MOST): InvocationRecord {
  const { stdout, stderr, duration } = invocation
  const kept = (output: Buffer) => {
    const length = output.length > most ? Math.min(most, SHOWN) : output.length
    return output.toString('base64', 0, length)
  }
  return {
    ...invocation,
    stdout: kept(stdout),
    stderr: kept(stderr),
    duration: Math.round(duration)
  }
}
