import type { Stats } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { formatHttpDate } from '../http/date.js'
import type { Answer } from './answer.js'
import type { Ask } from './ask.js'
import { contentDisposition } from './content-disposition.js'
import { contentTypeOf } from './content-type.js'
import { isUnmodified, modificationDate } from './unmodified.js'

/** Files up to this size are sent in one piece with their head, and closed before. */
const pieceSize = 64 * 1024

/**
 * Answers a GET or HEAD with a regular file, or with 304 if the client has it already; only
 * GET can be conditional (§8.1, §8.2).
 */
export async function fileAnswer(file: FileHandle, stats: Stats, ask: Ask): Promise<Answer> {
  const date = new Date()
  const modified = modificationDate(stats.mtime, date)
  if (ask.head.method === 'GET' && isUnmodified(ask.head.fields, modified, date)) {
    return { status: 304, date, fields: [] }
  }
  const name = ask.path.segments.at(-1) ?? ''
  const first = await readOpening(file, stats.size)
  const isWhole = first.length === stats.size || first.length < pieceSize
  return {
    status: 200,
    date,
    fields: [
      ['Content-Type', contentTypeOf(name, first)],
      ['Content-Disposition', contentDisposition(name, ask.query.has('download'))],
      ['Last-Modified', formatHttpDate(modified)]
    ],
    body: isWhole ? { first, length: first.length } : { first, length: stats.size, rest: file }
  }
}

/** The first piece of a file, shorter when the file is. */
async function readOpening(file: FileHandle, size: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(Math.min(size, pieceSize))
  const { bytesRead } = await file.read(buffer, 0, buffer.length, 0)
  return buffer.subarray(0, bytesRead)
}
