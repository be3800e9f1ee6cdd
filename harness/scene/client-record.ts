import type { Invocation } from '../target/invocation.js'
import type { InvocationRecord } from '../verdict/result.js'

/** A run of a client as the result document holds it: output in base64, whole milliseconds. */
export function recordInvocation(invocation: Invocation): InvocationRecord {
  const { stdout, stderr, duration } = invocation
  return {
    ...invocation,
    stdout: stdout.toString('base64'),
    stderr: stderr.toString('base64'),
    duration: Math.round(duration)
  }
}
