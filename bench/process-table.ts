import { readdirSync, readFileSync } from 'node:fs'

/** Ticks of the kernel's clock a second, as Linux tells them to programs on every machine. */
const ticks = 100

/** A process and all that it started, by their ids. */
export function family(id: number): number[] {
  const parents = new Map(readdirSync('/proc').filter(isNumber).map(parentOf))
  const members = [id]
  for (const member of members) {
    for (const [child, parent] of parents) if (parent === member) members.push(child)
  }
  return members
}

/** The processor time that a process and its children have used, in seconds. */
export function processorTime(id: number): number {
  const fields = family(id).map(member => statFields(String(member)))
  return (
    fields.reduce((sum, each) => sum + Number(each[11] ?? 0) + Number(each[12] ?? 0), 0) / ticks
  )
}

/** The memory of a process and its children, what they share counted once, in MiB. */
export function memory(id: number): number {
  return (
    family(id).reduce((sum, member) => sum + kilobytes(member, 'smaps_rollup', 'Pss'), 0) / 1024
  )
}

/** The most that a process ever had in memory, in MiB; zero when it is gone. */
export function peakMemory(id: number): number {
  return kilobytes(id, 'status', 'VmHWM') / 1024
}

function kilobytes(id: number, file: string, key: string): number {
  const match = new RegExp(`^${key}:\\s+(\\d+) kB`, 'm').exec(read(`/proc/${id}/${file}`))
  return Number(match?.[1] ?? 0)
}

function isNumber(name: string): boolean {
  return /^\d+$/.test(name)
}

function parentOf(id: string): [number, number] {
  return [Number(id), Number(statFields(id)[1] ?? 0)]
}

/** What stands behind the name, which may hold blanks and brackets itself. */
function statFields(id: string): string[] {
  const text = read(`/proc/${id}/stat`)
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}
