import { readdirSync } from 'node:fs'
import { familyOf } from './process-table.js'

/** How many descriptors a process and its children hold; nothing where the system does not tell. */
export function countDescriptors(leader: number): number | undefined {
  const counts = familyOf(leader).map(descriptorsOf)
  const known = counts.filter(count => count !== undefined)
  return known.length === 0 ? undefined : known.reduce((sum, count) => sum + count, 0)
}

function descriptorsOf(pid: number): number | undefined {
  try {
    return readdirSync(`/proc/${pid}/fd`).length
  } catch {
    return undefined
  }
}
