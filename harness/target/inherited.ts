import { closeSync, readdirSync, readFileSync } from 'node:fs'

// <fcntl.h>, in octal as proc(5) tells it.
const CLOSES_ON_EXEC = 0o2000000

/**
 * Closes what every program that is started would have from the judge, apart from the usual three.
 * Node lets none of its own go on, nor what it finds up to the sixteenth; whatever is above that was
 * left open by who started the judge, who has it still.
 */
export function closeInherited(): void {
  const numbers = entriesOf('/proc/self/fdinfo').map(Number)
  for (const number of numbers.filter(each => each > 2 && isInherited(each))) closeSync(number)
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
