import { fieldValue } from '../http/fields.js'
import { HttpError } from '../http/http-error.js'
import type { Answer } from './answer.js'
import type { Ask } from './ask.js'
import { boundaryOf } from './multipart.js'
import { noteAnswer } from './note.js'
import { writeResourcePath } from './resource-path.js'
import type { Site } from './site.js'
import { store } from './store.js'
import { upload } from './upload.js'

/**
 * Answers POST (§8.3): the body becomes the file of that name, or, sent by a form to a
 * folder, the files in it. 201 says that there is a new file, 200 that one was replaced.
 * HTTP/1.0 has no status for a method that is not allowed here, so refusals are 403.
 */
export async function post(ask: Ask, site: Site): Promise<Answer> {
  if (site.isReadOnly) throw new HttpError(403, 'This server only hands out files.')
  refuseForeignPage(ask)
  const boundary = boundaryOf(ask.head.fields)
  if (!ask.path.slash) return storeBody(ask, site)
  if (boundary !== undefined) return upload(boundary, ask, site)
  throw new HttpError(403, 'This is the name of a folder. To store a file, give it a name.')
}

async function storeBody({ head, path, query, body, authority }: Ask, site: Site): Promise<Answer> {
  const overwrite = query.get('overwrite') !== 'false'
  const outcome = await store(site.root, path.segments, body, overwrite)
  const location = `http://${authority}${writeResourcePath(path)}`
  return noteAnswer(
    outcome === 'created'
      ? { status: 201, text: 'The file was stored. It is new:', location }
      : { status: 200, text: 'The file was stored. It replaces the one before:', location },
    head.fields
  )
}

/**
 * Browsers let any page on the web send forms to any server they reach, also to one that
 * listens on the loopback only. They add where the page came from, which must be here.
 */
function refuseForeignPage({ head, authority }: Ask): void {
  const origin = fieldValue(head.fields, 'Origin')
  if (origin === undefined) return
  if (origin.replace(/^https?:\/\//i, '').toLowerCase() === authority.toLowerCase()) return
  throw new HttpError(403, 'Pages of other servers may not store files here.')
}
