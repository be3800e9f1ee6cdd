import { HttpError } from './http-error.js'

/** A Request-URI taken apart, nothing decoded yet. */
export interface Target {
  readonly path: string
  /** What follows the first question mark, which may be nothing. */
  readonly query: string | undefined
  /** Host and port of an absolute URI. */
  readonly authority: string | undefined
}

/** `Request-URI = absoluteURI | abs_path` (§5.1.2); `http_URL` as in §3.2.2. */
const form =
  /^(?:http:\/\/(?<authority>[^/?#]+))?(?<path>\/[^?#]*)?(?:\?(?<query>[^#]*))?(?:#.*)?$/i

/**
 * Takes a Request-URI apart. The absolute form is meant for proxies but read here too, as
 * HTTP/1.1 asks; a fragment, which no client should send, is dropped.
 * Throws HttpError 400 for what is neither an http URL nor an absolute path.
 */
export function splitTarget(target: string): Target {
  const { authority, path, query } = form.exec(target)?.groups ?? {}
  if (authority === undefined && path === undefined) {
    throw new HttpError(400, 'The Request-URI is neither an absolute path nor an http URL')
  }
  return { authority, path: path ?? '/', query }
}

/**
 * Decodes the escapes of a path, exactly once: a second pass would turn `%252e` into a dot
 * that no check has seen. One character of the result is one byte, as file names have them.
 * Throws HttpError 400 for an escape that is none and for NUL, which ends names in C.
 */
export function decodePath(path: string): string {
  if (/%(?![0-9a-f]{2})/i.test(path)) {
    throw new HttpError(400, 'A percent sign is not followed by two hexadecimal digits')
  }
  const decoded = path.replace(/%(..)/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16))
  )
  if (decoded.includes('\0')) throw new HttpError(400, 'The path holds a NUL character')
  return decoded
}
