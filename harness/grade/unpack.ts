import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { archiveForm, type Form } from './submission.js'
import { unpackDirectory } from './unpack-copy.js'
import { Crate } from './unpack-crate.js'
import { UnpackFailure } from './unpack-failure.js'
import type { Limits } from './unpack-limits.js'
import { leftOutLine } from './unpack-links.js'
import { unpackTar } from './unpack-tar.js'
import { unpackZip } from './unpack-zip.js'

/** Something that a submission lies in. */
export interface Packed {
  readonly path: string
  readonly form: Form
}

/** What became of it. */
export interface Unpacked {
  readonly directory: string
  /** What a person should know of what is not there; one line. */
  readonly leftOut?: string
}

/**
 * Unpacks or copies a submission to a place below `area`, a directory for it alone, and says where
 * it lies there. An archive that holds one directory is that directory; a directory that
 * holds one archive and nothing else, as a learning platform makes one, is that archive. Throws an
 * UnpackFailure that names the entry to blame.
 */
export async function unpack(packed: Packed, area: string, limits?: Limits): Promise<Unpacked> {
  const inner = packed.form === 'directory' ? onlyArchive(packed.path) : packed
  const place = join(area, 'submission')
  mkdirSync(area, { recursive: true })
  rmSync(place, { recursive: true, force: true })
  const { path, form } = inner ?? packed
  const crate = new Crate(place, form === 'directory' ? undefined : statSync(path).size, limits)
  try {
    if (form === 'directory') unpackDirectory(path, crate)
    else await (form === 'zip' ? unpackZip(path, crate) : unpackTar(path, crate))
    const leftOut = leftOutLine(crate.close())
    return { directory: topOf(place, form), ...(leftOut !== undefined && { leftOut }) }
  } finally {
    crate.abandon()
  }
}

function onlyArchive(directory: string): Packed | undefined {
  const [only, ...others] = readdirSync(directory, { withFileTypes: true })
  if (!only?.isFile() || others.length > 0) return undefined
  const form = archiveForm(only.name)
  return form && { path: join(directory, only.name), form }
}

function topOf(place: string, form: Form): string {
  const [only, ...others] = readdirSync(place, { withFileTypes: true })
  if (only === undefined) throw new UnpackFailure(undefined, 'there is nothing in it')
  const isWrapped = form !== 'directory' && only.isDirectory() && others.length === 0
  return isWrapped ? join(place, only.name) : place
}
