import { execa } from 'execa'
import { peakMemory } from './process-table.js'

/** How often the peak is read, in milliseconds: it only grows, so little is missed at the end. */
const interval = 20

export interface WatchedRun {
  /** In seconds. */
  readonly duration: number
  /** The most memory the process ever had, in MiB. */
  readonly peak: number
}

/** Runs a program to its end. Throws when it fails. */
export async function watchedRun(words: readonly string[]): Promise<WatchedRun> {
  const [program = '', ...args] = words
  const begun = performance.now()
  const process = execa(program, args, { stdout: 'ignore', stderr: 'pipe' })
  let peak = 0
  const timer = setInterval(() => {
    peak = Math.max(peak, peakMemory(process.pid ?? 0))
  }, interval)
  try {
    await process
  } finally {
    clearInterval(timer)
  }
  return { duration: (performance.now() - begun) / 1000, peak }
}
