import { HttpError } from '../http/http-error.js'
import type { Answer } from './answer.js'
import type { Ask } from './ask.js'
import { noteAnswer } from './note.js'
import { type ResourcePath, readResourcePath } from './resource-path.js'

/** A URL that leads to another one. */
export interface Redirect {
  readonly segments: readonly string[]
  /** A path of this server, or an absolute URL. */
  readonly to: string
}

/** `FROM=TO`; an equals sign in FROM is written %3D. Nothing when it is not of that form. */
export function readRedirect(text: string): Redirect | undefined {
  const { from = '', to } = form.exec(text)?.groups ?? {}
  if (to === undefined) return undefined
  try {
    return { segments: readResourcePath(from).segments, to }
  } catch {
    return undefined
  }
}

/** An `absoluteURI` has no fragment (§3.2.1), and nothing in it may end the header line. */
const form =
  /^(?<from>\/[^=?#\s]*)=(?<to>(?:[a-z][a-z0-9+.-]*:|\/)(?:[\w.~:/?[\]@!$&'()*+,;=-]|%[0-9a-f]{2})*)$/i

/** However the URL spells the path, and with or without a slash at its end. */
export function findRedirect(
  { segments }: ResourcePath,
  redirects: readonly Redirect[]
): Redirect | undefined {
  const path = segments.join('/')
  return redirects.find(redirect => redirect.segments.join('/') === path)
}

/**
 * 302, since whoever starts the server may start it otherwise the next time (§9.3). Only GET and
 * HEAD are led on: a client may not repeat a POST elsewhere without asking its user, and most
 * would turn it into a GET.
 */
export function redirectAnswer({ to }: Redirect, { head, authority }: Ask): Answer {
  if (head.method !== 'GET' && head.method !== 'HEAD') {
    throw new HttpError(403, 'This name leads to another one, where nothing is stored from here.')
  }
  const location = to.startsWith('/') ? `http://${authority}${to}` : to
  return noteAnswer({ status: 302, text: 'This can be found for now at', location }, head.fields)
}
