/** A signal that is aborted when the user interrupts, or after so many seconds with why. */
export interface TimeLimit {
  readonly signal: AbortSignal
  /** Lets the time run on; to be called when there is nothing more to end. */
  readonly lift: () => void
}

export function timeLimit(seconds: number, interruption: AbortSignal): TimeLimit {
  const limit = new AbortController()
  const expire = () => limit.abort(`The run was ended after ${seconds} s, its bound`)
  const expiry = setTimeout(expire, seconds * 1000)
  const interrupt = () => limit.abort(interruption.reason)
  interruption.addEventListener('abort', interrupt)
  if (interruption.aborted) interrupt()
  return {
    signal: limit.signal,
    lift: () => {
      clearTimeout(expiry)
      interruption.removeEventListener('abort', interrupt)
    }
  }
}
