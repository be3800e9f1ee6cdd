import { closeSync, lstatSync, openSync, readdirSync, readlinkSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { Crate } from './unpack-crate.js'
import { UnpackFailure } from './unpack-failure.js'

/** Copies a directory as if it came out of an archive: what is judged is never the original. */
export function unpackDirectory(directory: string, crate: Crate): void {
  copy(directory, '', crate)
}

function copy(directory: string, within: string, crate: Crate): void {
  for (const name of readdirSync(join(directory, within))) {
    const path = join(within, name)
    // Not even looked into: a history may be larger than all that it led to.
    if (name !== '.git') copyEntry(join(directory, path), path, crate, directory)
  }
}

function copyEntry(from: string, path: string, crate: Crate, directory: string): void {
  const stat = lstatSync(from)
  if (stat.isDirectory()) {
    crate.directory(path)
    copy(directory, path, crate)
  } else if (stat.isSymbolicLink()) crate.link(path, readlinkSync(from))
  else if (stat.isFile()) copyFile(from, path, crate, (stat.mode & 0o111) !== 0)
  else throw new UnpackFailure(path, 'is neither a file nor a directory')
}

const PORTION = 256 * 1024

function copyFile(from: string, path: string, crate: Crate, executable: boolean): void {
  const target = crate.file(path, executable)
  if (target === undefined) return
  const source = openSync(from, 'r')
  const buffer = Buffer.alloc(PORTION)
  try {
    for (let read = readSync(source, buffer); read > 0; read = readSync(source, buffer)) {
      target.write(buffer.subarray(0, read))
    }
  } finally {
    closeSync(source)
    target.close()
  }
}
