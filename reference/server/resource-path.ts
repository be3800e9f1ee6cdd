import { HttpError } from '../http/http-error.js'
import { decodePath } from '../http/target.js'
import { isTemporaryName } from './temporary-name.js'

/**
 * What the path of a URL names below the document root. Names are bytes, written as text of
 * one character a byte, because that is what the file system and the URL both have.
 */
export interface ResourcePath {
  readonly segments: readonly string[]
  /** It ends in a slash and so can only name a folder. */
  readonly slash: boolean
}

/**
 * Takes a path apart. It is split before it is decoded, so no escape can make a separator, and
 * every segment is checked after it was decoded, so no spelling of one passes unseen (§12.5).
 * Throws HttpError 400 for a bad escape, 403 for a segment that is no plain name.
 */
export function readResourcePath(path: string): ResourcePath {
  const segments = path.split('/').slice(1).map(decodeSegment)
  return { segments: segments.filter(isName), slash: !isName(segments.at(-1) ?? '') }
}

/** The path as a URL spells it, each name escaped in one way only. */
export function writeResourcePath({ segments, slash }: ResourcePath): string {
  const path = segments.map(segment => `/${escapeSegment(segment)}`).join('')
  return slash ? `${path}/` : path
}

/** Whether a file of this name can be asked for at all. */
export function isServable(name: string): boolean {
  return isName(name) && name !== '..' && !/[/\\\0]/.test(name) && !isTemporaryName(name)
}

function decodeSegment(escaped: string): string {
  const segment = decodePath(escaped)
  if (isName(segment) && !isServable(segment)) {
    throw new HttpError(403, 'The path leads out of the folder that this server offers.')
  }
  return segment
}

/** Two slashes in a row, and a dot between them, name nothing more than one slash does. */
function isName(segment: string): boolean {
  return segment !== '' && segment !== '.'
}

function escapeSegment(segment: string): string {
  return segment.replace(/[^A-Za-z0-9._~-]/g, byte => {
    const code = byte.charCodeAt(0).toString(16).toUpperCase()
    return `%${code.padStart(2, '0')}`
  })
}
