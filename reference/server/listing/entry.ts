import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { DocumentRoot } from '../document-root.js'
import type { Folder } from '../folder.js'
import { isServable } from '../resource-path.js'
import { displayName } from './display-name.js'

/** One line of a listing. */
export interface Entry {
  /** As the file system has it, one character a byte. */
  readonly name: string
  /** As a person reads it. */
  readonly label: string
  readonly kind: 'file' | 'folder'
  /** In bytes; of a folder it means nothing. */
  readonly size: number
  readonly modified: Date
}

/** So many names are looked at before others have their turn: some milliseconds. */
const atOnce = 500

/** What a folder has to offer: everything in it that a GET would be answered with. */
export async function readEntries(folder: Folder, root: DocumentRoot): Promise<Entry[]> {
  const names = (await folder.names()).filter(isServable)
  const entries: (Entry | undefined)[] = []
  for (let from = 0; from < names.length; from += atOnce) {
    if (from > 0) await setImmediate()
    entries.push(...names.slice(from, from + atOnce).map(name => readEntry(folder, name, root)))
  }
  return entries.filter(entry => entry !== undefined)
}

/** Nothing for devices and the like, for links that lead out, and for what just vanished. */
function readEntry(folder: Folder, name: string, root: DocumentRoot): Entry | undefined {
  const stats = statInside(folder.at(name), root)
  if (!stats?.isFile() && !stats?.isDirectory()) return undefined
  const kind = stats.isFile() ? 'file' : 'folder'
  return { name, label: displayName(name), kind, size: stats.size, modified: stats.mtime }
}

function statInside(path: Buffer, root: DocumentRoot): Stats | undefined {
  try {
    const stats = lstatSync(path)
    if (!stats.isSymbolicLink()) return stats
    const target = realpathSync(path, 'latin1')
    return root.contains(target) ? statSync(Buffer.from(target, 'latin1')) : undefined
  } catch {
    return undefined
  }
}
