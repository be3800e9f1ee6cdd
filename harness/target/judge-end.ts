const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Calls `clean`, which must not wait, when the judge itself ends: by itself, by an error that
 * nobody caught, or by a signal. What came last is cleaned first. Returns what takes this back.
 */
export function onJudgeEnd(clean: () => void): () => void {
  process.prependListener('exit', byExit)
  for (const signal of SIGNALS) process.prependListener(signal, bySignal)
  return forget

  function byExit(): void {
    tolerant(clean)
  }

  function bySignal(signal: NodeJS.Signals): void {
    forget()
    tolerant(clean)
    // Without another listener the signal would have ended the judge; so it does now.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
  }

  function forget(): void {
    process.off('exit', byExit)
    for (const signal of SIGNALS) process.off(signal, bySignal)
  }
}

/** One failure must not keep the others from cleaning up. */
function tolerant(clean: () => void): void {
  try {
    clean()
  } catch {
    // Nobody is left to be told.
  }
}
