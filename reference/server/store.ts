import { HttpError } from '../http/http-error.js'
import { writeAtomically } from './atomic-write.js'
import { type Destination, findDestination } from './destination.js'
import type { DocumentRoot } from './document-root.js'

/**
 * Stores a file below the root, with the folders on its way; tells whether it is a new one.
 * Throws HttpError 403 when the name is taken and may not be overwritten, or by something that
 * is no file, and whatever the content throws: then nothing has changed.
 */
export async function store(
  root: DocumentRoot,
  segments: readonly string[],
  content: AsyncIterable<Buffer>,
  overwrite: boolean
): Promise<'created' | 'replaced'> {
  const destination = await findDestination(root, segments)
  const { folder, name, existing } = destination
  try {
    refuseTakenName(destination, overwrite)
    // A file that others could not read must not become readable because it is replaced.
    const mode = existing ? existing.mode & 0o777 : 0o666
    await writeAtomically(folder, name, content, { overwrite, mode })
  } finally {
    folder.close()
  }
  return existing ? 'replaced' : 'created'
}

function refuseTakenName({ existing }: Destination, overwrite: boolean): void {
  if (!existing) return
  if (existing.isDirectory()) throw new HttpError(403, 'There is already a folder of this name.')
  if (!existing.isFile()) throw new HttpError(403, 'This is not a regular file.')
  if (!overwrite) throw new HttpError(403, 'There is already a file of this name.')
}
