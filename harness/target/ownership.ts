import { lchownSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Gives a file, a link or a directory with all in it to a user; without one, it stays as it is. */
export function handOver(path: string, user: number | undefined): void {
  if (user === undefined) return
  lchownSync(path, user, user)
  if (!lstatSync(path).isDirectory()) return
  for (const name of readdirSync(path)) handOver(join(path, name), user)
}
