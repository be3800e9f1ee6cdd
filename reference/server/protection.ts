import { createHash, timingSafeEqual } from 'node:crypto'
import { readCookie } from './credentials.js'
import { readResourcePath, writeResourcePath } from './resource-path.js'
import { Unauthorized } from './unauthorized.js'

/** A file, or a folder and all that is below it, for those alone who know a password. */
export interface Protection {
  readonly segments: readonly string[]
  /** Names the protection space (§11): the path, which no other protection has. */
  readonly realm: string
  /** Of `user:password`, each of the same length, so that they can be compared in constant time. */
  readonly digests: readonly Buffer[]
}

/**
 * Keeps the path of a URL for one account, `user:password`, one character a byte. Throws
 * HttpError for a path that names nothing.
 */
export function protect(path: string, account: string): Protection {
  const { segments } = readResourcePath(path)
  const realm = writeResourcePath({ segments, slash: segments.length === 0 })
  return { segments, realm, digests: [digest(account)] }
}

/**
 * Lets a client have what lies below these segments if its Authorization field says that it may
 * (§11.1). Of several protections the deepest decides. Throws Unauthorized, also when the
 * credentials cannot be read: a new challenge tells the client that they were refused (§9.4).
 */
export function authorize(
  segments: readonly string[],
  authorization: string | undefined,
  protections: readonly Protection[]
): void {
  const protection = deepest(protections.filter(({ segments: path }) => covers(path, segments)))
  if (protection === undefined) return
  const cookie = readCookie(authorization ?? '')
  if (cookie !== undefined && isKnown(cookie, protection)) return
  const hasTried = authorization !== undefined
  throw new Unauthorized(
    protection.realm,
    hasTried ? 'This user or this password is not known here.' : 'This needs a user and a password.'
  )
}

function deepest(protections: readonly Protection[]): Protection | undefined {
  return protections.toSorted((one, other) => other.segments.length - one.segments.length)[0]
}

function covers(path: readonly string[], segments: readonly string[]): boolean {
  return path.every((name, index) => name === segments[index])
}

/** Compares with all of them: the time it takes tells nothing about any. */
function isKnown(cookie: string, { digests }: Protection): boolean {
  const given = digest(cookie)
  return digests.filter(known => timingSafeEqual(known, given)).length > 0
}

function digest(account: string): Buffer {
  return createHash('sha256').update(account, 'latin1').digest()
}
