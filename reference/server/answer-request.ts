import { fieldValue } from '../http/fields.js'
import { HttpError } from '../http/http-error.js'
import type { Answer } from './answer.js'
import type { Ask } from './ask.js'
import type { Admission } from './document-root.js'
import { get } from './get.js'
import { post } from './post.js'
import { authorize } from './protection.js'
import { findRedirect, redirectAnswer } from './redirect.js'
import type { Site } from './site.js'

/**
 * Carries out a request. Throws what stands in its way. A path that is protected is refused as
 * it stands in the URL, so nobody learns what it leads to or whether it leads anywhere; files
 * are asked about again where they really lie.
 */
export async function answerRequest(ask: Ask, whole: Site): Promise<Answer> {
  const authorization = fieldValue(ask.head.fields, 'Authorization')
  const admit: Admission = segments => authorize(segments, authorization, whole.protections)
  admit(ask.path.segments)
  return answerMethod(ask, { ...whole, root: whole.root.guardedBy(admit) })
}

async function answerMethod(ask: Ask, site: Site): Promise<Answer> {
  const redirect = findRedirect(ask.path, site.redirects)
  if (redirect) return redirectAnswer(redirect, ask)
  switch (ask.head.method) {
    case 'GET':
    case 'HEAD':
      return get(ask, site)
    case 'POST':
      return post(ask, site)
    default:
      throw new HttpError(501, 'This server knows the methods GET, HEAD and POST.')
  }
}
