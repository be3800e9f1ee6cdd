import { type Fields, fieldValue } from '../http/fields.js'
import { formatUrl, type HttpUrl, parseUrl } from '../http/url.js'
import type { Body } from './body.js'
import { exchange, type Incoming } from './exchange.js'
import { redirect } from './redirect.js'
import { basicAuthorization, type Outgoing } from './request-fields.js'

export interface RequestOptions {
  /** GET unless told. */
  readonly method?: 'GET' | 'POST' | undefined
  readonly fields?: Fields | undefined
  readonly body?: Body | undefined
  /** Whether a GET goes where it is redirected, five times at most. */
  readonly follow?: boolean | undefined
  /** How long the server may do nothing, in seconds. */
  readonly timeout?: number | undefined
  readonly signal?: AbortSignal | undefined
}

export interface Response extends Incoming {
  /** What was requested in the end. */
  readonly url: HttpUrl
  /** Why a redirect that was to be followed is not; this is the response that asks for it. */
  readonly refusal: string | undefined
}

/**
 * A lost first packet is sent again after 1, 3, 7 and 15 seconds: a server that answers the
 * fourth repetition is still heard.
 */
const defaultTimeout = 30

/**
 * Requests a URL and resolves when the head of the response is there; its body is read from
 * `response.body`. A response with an error status is a response.
 * Throws Failure; HttpError for what is no http URL; TypeError for fields that cannot be sent.
 */
export async function request(
  url: string | HttpUrl,
  options: RequestOptions = {}
): Promise<Response> {
  const { follow = false, timeout = defaultTimeout, signal } = options
  const trail: string[] = []
  let outgoing = firstRequest(typeof url === 'string' ? parseUrl(url) : url, options)
  for (;;) {
    const incoming = await exchange(outgoing, { timeout, signal })
    trail.push(formatUrl(outgoing.url))
    const onward = follow ? redirect(outgoing, incoming, trail) : undefined
    if (!onward) return { ...incoming, url: outgoing.url, refusal: undefined }
    if ('refusal' in onward) return { ...incoming, url: outgoing.url, refusal: onward.refusal }
    incoming.discard()
    outgoing = onward.next
  }
}

function firstRequest(url: HttpUrl, options: RequestOptions): Outgoing {
  const { method = 'GET', fields = [], body } = options
  const authorized = url.userinfo === undefined || fieldValue(fields, 'Authorization') !== undefined
  const credentials = authorized ? [] : [basicAuthorization(url.userinfo)]
  return { method, url, fields: [...credentials, ...fields], body }
}
