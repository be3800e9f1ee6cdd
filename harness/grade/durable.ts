import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file so that at every moment, and after a power cut, there is the old one or the new
 * one, whole. Throws what the file system throws.
 */
export function writeDurably(path: string, content: string | Uint8Array): void {
  const directory = dirname(path)
  mkdirSync(directory, { recursive: true })
  const draft = join(directory, `.${basename(path)}.${process.pid}.draft`)
  const bytes = Buffer.from(content as Uint8Array)
  const file = openSync(draft, 'w')
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(draft, path)
  settle(directory)
}

/** The same, unless the file has that content already. */
export function writeIfOther(path: string, content: string | Uint8Array): void {
  const bytes = Buffer.from(content as Uint8Array)
  if (!contentOf(path)?.equals(bytes)) writeDurably(path, bytes)
}

/** Nothing where there is no such file. */
export function contentOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** A name is on the disk when its directory is. */
function settle(directory: string): void {
  const descriptor = openSync(directory, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
