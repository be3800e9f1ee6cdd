import { createReadStream } from 'node:fs'
import { Parser, type ReadEntry } from 'tar'
import type { Crate } from './unpack-crate.js'
import { UnpackFailure } from './unpack-failure.js'

/** Unpacks a tar archive, packed by gzip or not. Throws an UnpackFailure for what is wrong with it. */
export async function unpackTar(file: string, crate: Crate): Promise<void> {
  let failure: unknown
  const fail = (error: unknown) => {
    failure ??= error
  }
  const parser = new Parser({ strict: true })
  parser.on('error', error => fail(unreadable(error)))
  parser.on('entry', (entry: ReadEntry) => {
    take(entry, crate, fail, () => failure === undefined)
  })
  parser.on('ignoredEntry', ({ path, size }: ReadEntry) => {
    try {
      crate.pass(path, size)
    } catch (error) {
      fail(error)
    }
  })
  const ended = new Promise(resolve => parser.on('end', resolve).on('error', resolve))
  for await (const chunk of createReadStream(file)) {
    parser.write(chunk)
    if (failure !== undefined) break
  }
  if (failure === undefined) {
    parser.end()
    await ended
  }
  if (failure !== undefined) throw failure
}

/** Nothing is thrown here: the parser would be left in the middle of an entry. */
function take(
  entry: ReadEntry,
  crate: Crate,
  fail: (error: unknown) => void,
  isWanted: () => boolean
): void {
  const tolerant = (act: () => void) => {
    try {
      if (isWanted()) act()
    } catch (error) {
      fail(error)
    }
  }
  tolerant(() => receive(entry, crate, tolerant))
  entry.resume()
}

const FILES = /^(?:Old|Contiguous)?File$/

function receive(entry: ReadEntry, crate: Crate, tolerant: (act: () => void) => void): void {
  const { path, type, linkpath = '', mode = 0o644 } = entry
  if (type === 'Directory') crate.directory(path)
  else if (type === 'SymbolicLink') crate.link(path, linkpath)
  else if (type === 'Link') crate.twin(path, linkpath)
  else if (FILES.test(type)) {
    const file = crate.file(path, (mode & 0o111) !== 0)
    if (file === undefined) crate.pass(path, entry.size)
    entry.on('data', chunk => tolerant(() => file?.write(chunk)))
    entry.on('end', () => file?.close())
  } else throw new UnpackFailure(path, `is a ${type}, neither a file nor a directory`)
}

function unreadable({ message }: Error): UnpackFailure {
  return new UnpackFailure(undefined, `it is no tar archive to be read: ${message}`)
}
