import { formatHttpDate } from '../http/date.js'
import type { Fields } from '../http/fields.js'
import type { Answer } from './answer.js'
import type { Ask } from './ask.js'
import { contentDisposition } from './content-disposition.js'
import { contentTypeOf } from './content-type.js'
import type { OpenFile } from './open-file.js'
import { isUnmodified, modificationDate } from './unmodified.js'

/** Files up to this size are sent in one piece with their head, and closed before. */
const pieceSize = 64 * 1024

/** That what is sent is another file under a content coding (§3.5). */
export interface Coded {
  readonly coding: string
  /** The file without the coding, whose media type it keeps (§7.2.1). */
  readonly plain: OpenFile
}

/**
 * Answers a GET or HEAD with a regular file, or with 304 if the client has it already; only
 * GET can be conditional (§8.1, §8.2).
 */
export async function fileAnswer(file: OpenFile, ask: Ask, coded?: Coded): Promise<Answer> {
  const { handle, stats } = file
  const date = new Date()
  const modified = modificationDate(stats.mtime, date)
  if (ask.head.method === 'GET' && isUnmodified(ask.head.fields, modified, date)) {
    return { status: 304, date, fields: [] }
  }
  const name = ask.path.segments.at(-1) ?? ''
  const first = await readOpening(file)
  const isWhole = first.length === stats.size || first.length < pieceSize
  return {
    status: 200,
    date,
    fields: [
      ['Content-Type', contentTypeOf(name, coded ? await readOpening(coded.plain) : first)],
      ...codingField(coded),
      ['Content-Disposition', contentDisposition(name, ask.query.has('download'))],
      ['Last-Modified', formatHttpDate(modified)]
    ],
    body: isWhole ? { first, length: first.length } : { first, length: stats.size, rest: handle }
  }
}

function codingField(coded: Coded | undefined): Fields {
  return coded ? [['Content-Encoding', coded.coding]] : []
}

/** The first piece of a file, shorter when the file is. */
async function readOpening({ handle, stats }: OpenFile): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(Math.min(stats.size, pieceSize))
  return handle.opening(buffer)
}
