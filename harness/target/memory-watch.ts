import { readFileSync } from 'node:fs'

// What takes memory takes a gigabyte in half a second.
const LOOK = 200

// Of memory, as statm counts it: the same on x64 and, as most are configured, on arm64.
const PAGE = 4096

/**
 * Calls `end` when processes hold more octets than `most` together. For a machine whose kernel does
 * not let the judge say so: what is shared counts for each of them. Returns what takes this back.
 */
export function watchMemory(
  family: () => readonly number[],
  most: number,
  end: () => void
): () => void {
  const timer = setInterval(() => {
    const held = family().map(residentOf)
    if (held.reduce((sum, octets) => sum + octets, 0) > most) end()
  }, LOOK)
  timer.unref()
  return () => clearInterval(timer)
}

/** None of a process that is gone. */
function residentOf(pid: number): number {
  try {
    const [, resident] = readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')
    return Number(resident) * PAGE
  } catch {
    return 0
  }
}
