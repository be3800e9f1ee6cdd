import { constants, createReadStream } from 'node:fs'
import { access, readFile, stat } from 'node:fs/promises'
import { lookup } from 'mrmime'
import { type Body, bytesBody, pieceSize } from './body.js'
import { Failure, reasonOf } from './failure.js'

/**
 * A file as a body, streamed in the length that it has now. A pipe or device has no length
 * and is read whole. Throws Failure: file.
 */
export async function fileBody(path: string): Promise<Body> {
  const type = lookup(path)
  try {
    const status = await stat(path)
    if (!status.isFile()) return bytesBody(await readFile(path), type)
    await access(path, constants.R_OK)
    return regularBody(path, status.size, type)
  } catch (error) {
    throw new Failure('file', `cannot read ${path}: ${reasonOf(error)}`)
  }
}

function regularBody(path: string, length: number, type = 'application/octet-stream'): Body {
  return { length, type, chunks: () => readExactly(path, length) }
}

/** What a growing file has gained since is left out; one that shrank breaks its promise. */
async function* readExactly(path: string, length: number): AsyncGenerator<Buffer> {
  if (length === 0) return
  let sent = 0
  try {
    for await (const chunk of createReadStream(path, {
      end: length - 1,
      highWaterMark: pieceSize
    })) {
      sent += chunk.length
      yield chunk
    }
  } catch (error) {
    throw new Failure('file', `cannot read ${path}: ${reasonOf(error)}`)
  }
  if (sent < length) throw new Failure('file', `${path} became shorter while it was sent`)
}
