const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What is to be done when the judge ends, in the order in which it was asked for. */
const cleaners = new Set<() => void>()

/**
 * Calls `clean`, which must not wait, when the judge itself ends: by itself, by an error that
 * nobody caught, or by a signal. What came last is cleaned first. Returns what takes this back.
 */
export function onJudgeEnd(clean: () => void): () => void {
  if (cleaners.size === 0) listen()
  const cleaner = () => clean()
  cleaners.add(cleaner)
  return () => {
    if (cleaners.delete(cleaner) && cleaners.size === 0) ignore()
  }
}

function listen(): void {
  process.prependListener('exit', cleanAll)
  for (const signal of SIGNALS) process.prependListener(signal, bySignal)
}

function ignore(): void {
  process.off('exit', cleanAll)
  for (const signal of SIGNALS) process.off(signal, bySignal)
}

function bySignal(signal: NodeJS.Signals): void {
  ignore()
  cleanAll()
  // Without another listener the signal would have ended the judge; so it does now.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
}

function cleanAll(): void {
  for (const clean of [...cleaners].reverse()) tolerant(clean)
  cleaners.clear()
}

/** One failure must not keep the others from cleaning up. */
function tolerant(clean: () => void): void {
  try {
    clean()
  } catch {
    // Nobody is left to be told.
  }
}
