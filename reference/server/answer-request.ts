import { HttpError } from '../http/http-error.js'
import type { Answer } from './answer.js'
import type { Ask } from './ask.js'
import { get } from './get.js'
import { post } from './post.js'
import type { Site } from './site.js'

/** Carries out a request. Throws what stands in its way. */
export async function answerRequest(ask: Ask, site: Site): Promise<Answer> {
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
