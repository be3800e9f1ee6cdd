import type { Stats } from 'node:fs'
import { lstat, realpath } from 'node:fs/promises'
import { HttpError } from '../http/http-error.js'
import type { DocumentRoot } from './document-root.js'
import { hasCode } from './file-error.js'
import type { Folder } from './folder.js'

/** Where a file is to be stored, and what is there now. The folder is open: close it. */
export interface Destination {
  readonly folder: Folder
  readonly name: string
  readonly existing: Stats | undefined
}

/**
 * Finds where a path leads for writing and creates the folders on the way. A link inside the
 * root is followed, so that the file it names is replaced and not the link.
 * Throws HttpError 403 when the link leads out or nowhere, what the root's admission throws, or
 * the system's error.
 */
export async function findDestination(
  root: DocumentRoot,
  segments: readonly string[]
): Promise<Destination> {
  const name = segments.at(-1)
  if (name === undefined) throw new HttpError(403, 'This is the folder that is served.')
  const folder = await root.makeFolder(segments.slice(0, -1))
  let target: string[]
  try {
    root.admit([...root.below(folder.path), name])
    const existing = await look(folder, name)
    if (!existing?.isSymbolicLink()) return { folder, name, existing }
    target = await follow(root, folder, name)
  } catch (error) {
    folder.close()
    throw error
  }
  folder.close()
  return findDestination(root, target)
}

async function look(folder: Folder, name: string): Promise<Stats | undefined> {
  return lstat(folder.at(name)).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  })
}

async function follow(root: DocumentRoot, folder: Folder, name: string): Promise<string[]> {
  const target = await realpath(folder.at(name), 'latin1').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return ''
    throw error
  })
  if (root.contains(target)) return root.below(target)
  throw new HttpError(403, 'There is a link here that does not lead to a file in this folder.')
}
