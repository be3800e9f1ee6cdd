import { readdirSync, readFileSync } from 'node:fs'

// <fcntl.h>, in octal as proc(5) tells it.
const CLOSES_ON_EXEC = 0o2000000

/**
 * The highest descriptor that every program which is started would have from the judge; 2 where it
 * is only the usual three. Node closes its own, but not what who started it left open.
 */
export function lastInherited(): number {
  const numbers = entriesOf('/proc/self/fdinfo').map(Number)
  return Math.max(2, ...numbers.filter(number => number > 2 && isInherited(number)))
}

function isInherited(descriptor: number): boolean {
  const [, flags] = /^flags:\s*([0-7]+)/m.exec(textOf(`/proc/self/fdinfo/${descriptor}`)) ?? []
  return flags !== undefined && (Number.parseInt(flags, 8) & CLOSES_ON_EXEC) === 0
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}
