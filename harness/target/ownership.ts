import { lchownSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Gives a file, a link or a directory with all in it to a user; without one, it stays as it is. A
 * directory comes after what is in it, since from then on he could put a link there.
 */
export function handOver(path: string, user: number | undefined): void {
  if (user === undefined) return
  if (lstatSync(path).isDirectory()) {
    for (const name of readdirSync(path)) handOver(join(path, name), user)
  }
  lchownSync(path, user, user)
}
