import type { DocumentRoot } from './document-root.js'
import type { Handle } from './handle.js'
import type { OpenFile } from './open-file.js'

/**
 * Opens NAME.gz, which stands for NAME under the coding gzip, if it can be opened, is what its
 * name says, and is not older: after NAME was stored anew, it would bring back what was there.
 */
export async function findGzip(
  segments: readonly string[],
  plain: OpenFile,
  root: DocumentRoot
): Promise<OpenFile | undefined> {
  const path = [...segments.slice(0, -1), `${segments.at(-1)}.gz`]
  const handle = await root.open(path).catch(() => undefined)
  if (!handle) return undefined
  const gzip = await inspect(handle, plain).catch(() => undefined)
  if (!gzip) handle.close()
  return gzip
}

async function inspect(handle: Handle, plain: OpenFile): Promise<OpenFile | undefined> {
  const stats = handle.stat()
  const isCurrent = stats.isFile() && stats.mtimeMs >= plain.stats.mtimeMs
  return isCurrent && isGzip(handle) ? { handle, stats } : undefined
}

/** By the two bytes that open every gzip file (RFC 1952 §2.3.1). */
function isGzip(handle: Handle): boolean {
  const opening = handle.opening(Buffer.alloc(2))
  return opening.length === 2 && opening.readUInt16BE(0) === 0x1f8b
}
