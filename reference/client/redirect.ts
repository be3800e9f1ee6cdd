import { fieldValues } from '../http/fields.js'
import { HttpError } from '../http/http-error.js'
import { resolveUrl } from '../http/resolve-url.js'
import type { ResponseHead } from '../http/response.js'
import { formatUrl, type HttpUrl } from '../http/url.js'
import type { Outgoing } from './request-fields.js'

/** Where a redirect leads: to another request, or nowhere for a reason. */
export type Redirect = { readonly next: Outgoing } | { readonly refusal: string }

/** 300 to 302 of §9.3, and what later versions made of them. 304 and 305 mean something else. */
const statuses = [300, 301, 302, 303, 307, 308]

/** "A user agent should never automatically redirect a request more than 5 times" (§9.3). */
const mostRedirects = 5

/** Fields that are for one host alone, and must not be told to another. */
const personal = ['authorization', 'cookie', 'host', 'proxy-authorization']

/**
 * What a response to `sent` asks to be requested instead, `undefined` when nothing.
 * `trail` holds the URLs requested so far.
 */
export function redirect(
  sent: Outgoing,
  response: ResponseHead,
  trail: readonly string[]
): Redirect | undefined {
  const [location] = fieldValues(response.fields, 'Location')
  if (!statuses.includes(response.status) || location === undefined) return undefined
  if (sent.method !== 'GET') return { refusal: `a ${sent.method} is not redirected unasked` }
  if (trail.length > mostRedirects) return { refusal: `more than ${mostRedirects} redirects` }
  const url = resolve(sent.url, location)
  if (!url) return { refusal: `only http: is followed, not ${location}` }
  if (trail.includes(formatUrl(url))) return { refusal: `a loop back to ${formatUrl(url)}` }
  return { next: { ...sent, url, fields: fieldsFor(url, sent) } }
}

function resolve(base: HttpUrl, location: string): HttpUrl | undefined {
  try {
    return resolveUrl(base, location)
  } catch (error) {
    if (error instanceof HttpError) return undefined
    throw error
  }
}

/** Once taken away they stay away, also when a later redirect leads back. */
function fieldsFor(url: HttpUrl, sent: Outgoing): Outgoing['fields'] {
  if (url.authority === sent.url.authority) return sent.fields
  return sent.fields.filter(([name]) => !personal.includes(name.toLowerCase()))
}
