import { type Entry, openPromise, type ZipFile } from 'yauzl'
import type { Crate } from './unpack-crate.js'
import { UnpackFailure } from './unpack-failure.js'

/** Unpacks a zip archive. Throws an UnpackFailure for whatever is wrong with it. */
export async function unpackZip(file: string, crate: Crate): Promise<void> {
  try {
    const zip = await openPromise(file, { lazyEntries: true, autoClose: false })
    try {
      for await (const entry of zip.eachEntry()) await take(zip, entry, crate)
    } finally {
      zip.close()
    }
  } catch (error) {
    // What the file system refuses is no fault of the archive.
    if (error instanceof UnpackFailure || 'syscall' in (error as Error)) throw error
    throw new UnpackFailure(
      undefined,
      `it is no zip archive to be read: ${(error as Error).message}`
    )
  }
}

async function take(zip: ZipFile, entry: Entry, crate: Crate): Promise<void> {
  const { fileName: name } = entry
  if (entry.isEncrypted()) throw new UnpackFailure(name, 'is encrypted')
  if (!entry.canDecodeFileData()) {
    throw new UnpackFailure(name, `is packed by method ${entry.compressionMethod}, not by deflate`)
  }
  if (name.endsWith('/')) return crate.directory(name)
  const { kind, executable } = modeOf(entry)
  if (kind === 'link') return crate.link(name, await textOf(zip, entry))
  if (kind === 'other') throw new UnpackFailure(name, 'is neither a file nor a directory')
  const file = crate.file(name, executable)
  if (file === undefined) return
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) file.write(chunk)
  } finally {
    file.close()
  }
}

const UNIX = 3
const KINDS = 0o170000
const FILE = 0o100000
const LINK = 0o120000

/** Only an archive that was made on a Unix knows more than files and directories. */
function modeOf({ versionMadeBy, externalFileAttributes }: Entry) {
  const mode = versionMadeBy >> 8 === UNIX ? externalFileAttributes >>> 16 : 0
  const format = mode & KINDS
  const executable = (mode & 0o111) !== 0
  if (format === LINK) return { kind: 'link', executable } as const
  return { kind: format === FILE || format === 0 ? 'file' : 'other', executable } as const
}

// More than any path has.
const LONGEST = 4096

async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > LONGEST) {
    throw new UnpackFailure(entry.fileName, 'is a link that leads too far')
  }
  const chunks: Buffer[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
