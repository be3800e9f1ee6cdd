import { formatUrl, type HttpUrl, parseUrl } from './url.js'

/**
 * The URL that `reference` means where `base` was requested (RFC 1808 §4; §10.11 wants
 * Location absolute, but many servers send less). `reference` is header text, one character
 * a byte. Throws HttpError for what is no http URL.
 */
export function resolveUrl(base: HttpUrl, reference: string): HttpUrl {
  const escaped = reference.replace(/[\x80-\xff]/g, escapeByte)
  return parseUrl(toAbsolute(base, escaped))
}

/** These are bytes: as characters they would be escaped as the UTF-8 of something else. */
function escapeByte(byte: string): string {
  return `%${byte.charCodeAt(0).toString(16).toUpperCase()}`
}

function toAbsolute(base: HttpUrl, reference: string): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(reference)) return reference
  if (reference.startsWith('//')) return `http:${reference}`
  const [target = ''] = reference.split('#', 1)
  return formatUrl({ ...base, target: toTarget(base.target, target) })
}

function toTarget(base: string, reference: string): string {
  const [basePath = ''] = base.split('?', 1)
  if (reference === '') return base
  if (reference.startsWith('?')) return basePath + reference
  const [path = ''] = reference.split('?', 1)
  const directory = path.startsWith('/') ? '' : basePath.slice(0, basePath.lastIndexOf('/') + 1)
  return removeDotSegments(directory + path) + reference.slice(path.length)
}

/** Where `.` and `..` lead; above the root there is only the root. */
function removeDotSegments(path: string): string {
  const segments = path.split('/').slice(1)
  const kept: string[] = []
  for (const segment of segments) {
    if (segment === '..') kept.pop()
    else if (segment !== '.') kept.push(segment)
  }
  const last = segments.at(-1)
  if (last === '.' || last === '..') kept.push('')
  return `/${kept.join('/')}`
}
