import type { Stats } from 'node:fs'
import { lstat, realpath, stat } from 'node:fs/promises'
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

/** What a folder has to offer: everything in it that a GET would be answered with. */
export async function readEntries(folder: Folder, root: DocumentRoot): Promise<Entry[]> {
  const names = (await folder.names()).filter(isServable)
  const entries = await Promise.all(names.map(name => readEntry(folder, name, root)))
  return entries.filter(entry => entry !== undefined)
}

/** Nothing for devices and the like, for links that lead out, and for what just vanished. */
async function readEntry(
  folder: Folder,
  name: string,
  root: DocumentRoot
): Promise<Entry | undefined> {
  const stats = await statInside(folder.at(name), root).catch(() => undefined)
  if (!stats?.isFile() && !stats?.isDirectory()) return undefined
  const kind = stats.isFile() ? 'file' : 'folder'
  return { name, label: displayName(name), kind, size: stats.size, modified: stats.mtime }
}

async function statInside(path: Buffer, root: DocumentRoot): Promise<Stats | undefined> {
  const stats = await lstat(path)
  if (!stats.isSymbolicLink()) return stats
  const target = await realpath(path, 'latin1')
  return root.contains(target) ? stat(Buffer.from(target, 'latin1')) : undefined
}
