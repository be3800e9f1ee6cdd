import { readFileSync } from 'node:fs'
import { familyOf } from './process-table.js'

/** What the processes of a target hold in memory of their own, by the numbers of these. */
export type Memory = ReadonlyMap<number, Holding>

/** In octets. */
interface Holding {
  /** What it may write to: memory that was asked for counts before anybody touches it. */
  readonly claimed: number
  /** What it has written to. */
  readonly touched: number
}

/** What a process and its children hold; nothing where the system does not tell. */
export function memoryOf(leader: number): Memory | undefined {
  const holdings = familyOf(leader).flatMap(pid => {
    const holding = holdingOf(pid)
    return holding ? [[pid, holding] as const] : []
  })
  return holdings.length === 0 ? undefined : new Map(holdings)
}

/**
 * How many octets a family has taken. What a process claims at its birth, as the stacks of all its
 * threads, is not what a client made it take: of a new one, what it has written to counts alone.
 */
export function growthOf(before: Memory, after: Memory): number {
  const growths = [...after].map(([pid, { claimed, touched }]) => {
    const known = before.get(pid)
    return known ? Math.max(0, claimed - known.claimed, touched - known.touched) : touched
  })
  return growths.reduce((sum, octets) => sum + octets, 0)
}

// proc_pid_status(5): what is private and may be written to, and what of it is in memory, in KiB.
function holdingOf(pid: number): Holding | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1')
    const [claimed, touched] = ['VmData', 'RssAnon'].map(name => {
      const [, kibibytes] = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status) ?? []
      return Number(kibibytes) * 1024
    })
    if (!Number.isFinite(claimed) || !Number.isFinite(touched)) return undefined
    return { claimed: claimed ?? 0, touched: touched ?? 0 }
  } catch {
    return undefined
  }
}
