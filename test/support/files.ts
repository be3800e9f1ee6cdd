import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { packageRoot } from '../../harness/target/root.js'

/** The project's root, from which every path in a rule is told. */
export const root = packageRoot()

/** Paths of every file below the given folders, from the project's root. */
export function files(...folders: readonly string[]): string[] {
  return folders.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => relative(root, join(entry.parentPath, entry.name)))
  )
}
