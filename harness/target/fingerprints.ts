import { createHash } from 'node:crypto'
import { type BigIntStats, lstatSync, readlinkSync } from 'node:fs'
import { readShared } from './shared-files.js'

const LARGE = 64 * 1024

// The clock of a file system moves on every few milliseconds: what was changed since may be changed
// again, and look the same.
const TICK = 50

/**
 * What files are, told apart by their content. One that was not touched since it was read is not
 * read again: it is the same by number, length and times, of which nobody can set the last.
 */
export class Fingerprints {
  readonly #read = new Map<string, { readonly seal: string; readonly print: string }>()

  /** Links are not followed and nothing but files is read: a pipe would never end. */
  of(path: string): string | undefined {
    const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false })
    if (!stats) return undefined
    if (stats.isSymbolicLink()) return `link to ${readlinkSync(path)}`
    // Holes take no space, so that a program can leave any number of large files behind.
    if (stats.size > LARGE) return `${stats.size} octets, ${stats.ino} at ${stats.mtimeNs}`
    return stats.isFile() ? this.#ofFile(path, stats) : 'neither file nor link'
  }

  #ofFile(path: string, stats: BigIntStats): string | undefined {
    const { ino, size, mtimeNs, ctimeNs, ctimeMs } = stats
    const seal = `${ino} ${size} ${mtimeNs} ${ctimeNs}`
    const known = this.#read.get(path)
    if (known?.seal === seal) return known.print
    const isSettled = Date.now() - Number(ctimeMs) > TICK
    const content = readShared(path)
    const print = content && fingerprintOf(content)
    if (print !== undefined && isSettled) this.#read.set(path, { seal, print })
    return print
  }
}

export function fingerprintOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
