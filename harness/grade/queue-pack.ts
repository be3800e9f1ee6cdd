import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { create } from 'tar'
import { Crate } from './unpack-crate.js'
import { UnpackFailure } from './unpack-failure.js'
import { unpackTar } from './unpack-tar.js'

// Redis holds 512 MiB in a value, and all that is queued in memory.
const MOST = 48 * 1024 * 1024

/** A directory as one text, for a machine that shares no disk with this one. */
export async function packDirectory(directory: string, scratch: string): Promise<string> {
  const file = join(scratch, 'packed.tgz')
  await create({ gzip: true, portable: true, file, cwd: directory }, ['.'])
  const bytes = readFileSync(file)
  rmSync(file)
  if (bytes.length > MOST) {
    throw new UnpackFailure(undefined, `it is larger than ${MOST} octets, too much for a queue`)
  }
  return bytes.toString('base64')
}

/** Puts a directory that was packed at a place that is new. Throws an UnpackFailure. */
export async function unpackText(text: string, area: string): Promise<string> {
  const bytes = Buffer.from(text, 'base64')
  const directory = join(area, 'submission')
  // How much it amounts to was looked at where it was handed in.
  const crate = new Crate(directory)
  const file = join(area, 'packed.tgz')
  writeFileSync(file, bytes)
  try {
    await unpackTar(file, crate)
    crate.close()
  } finally {
    crate.abandon()
    rmSync(file)
  }
  return directory
}
