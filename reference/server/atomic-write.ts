import { constants, link, open, rename, unlink, writeFile } from 'node:fs/promises'
import type { Folder } from './folder.js'
import { newTemporaryName } from './temporary-name.js'

const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = constants
const creating = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW

export interface Writing {
  /** Whether a file of this name may be replaced. */
  readonly overwrite: boolean
  /** Permissions of the new file, before the umask. */
  readonly mode: number
}

/**
 * Stores a file, all of it or nothing. The content goes to a temporary file beside it, then
 * to the disk, and only then takes the name, in one step of the file system: whoever looks,
 * and whenever the machine stops, finds the old file or the new one.
 * Throws the system's error, EEXIST when it may not overwrite, or the content's own.
 */
export async function writeAtomically(
  folder: Folder,
  name: string,
  content: AsyncIterable<Buffer>,
  { overwrite, mode }: Writing
): Promise<void> {
  const temporary = folder.at(newTemporaryName())
  try {
    await writeThrough(temporary, content, mode)
    if (overwrite) await rename(temporary, folder.at(name))
    else await link(temporary, folder.at(name))
  } finally {
    // After `rename` there is nothing left to remove, and that is fine.
    await unlink(temporary).catch(() => undefined)
  }
}

/** Pulls the content no faster than the disk takes it, so that memory stays flat. */
async function writeThrough(
  path: Buffer,
  content: AsyncIterable<Buffer>,
  mode: number
): Promise<void> {
  const file = await open(path, creating, mode)
  try {
    await writeFile(file, content)
    await file.sync()
  } finally {
    await file.close()
  }
}
