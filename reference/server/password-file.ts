import { readFile, realpath } from 'node:fs/promises'
import type { DocumentRoot } from './document-root.js'
import { type Protection, protect } from './protection.js'

/** The password file cannot be used; the message says why, in one line. */
export class PasswordFileError extends Error {
  override readonly name = 'PasswordFileError'
}

/**
 * Reads who may have what, a line each, `#` beginning a comment:
 *
 *     /private/     alice:open sesame
 *     /private/     bob:swordfish
 *     /plan%20b.txt carol:x
 *
 * A path is written as in a URL. The password is all that follows the first colon. Throws
 * PasswordFileError, also for a file inside the root: it would be there for everybody to read.
 */
export async function readPasswordFile(
  file: string,
  root: DocumentRoot
): Promise<readonly Protection[]> {
  const real = await realpath(file, 'latin1').catch(error => refuse(file, String(error.message)))
  if (root.contains(real)) refuse(file, 'it lies in the directory that is served')
  const text = await readFile(file, 'latin1').catch(error => refuse(file, String(error.message)))
  const lines = text.split(/\r?\n/)
  return lines.reduce<readonly Protection[]>((protections, line, index) => {
    if (/^[ \t]*(?:#|$)/.test(line)) return protections
    const added = readLine(line) ?? refuse(file, `line ${index + 1} is not "/path user:password"`)
    return merge(protections, added)
  }, [])
}

function refuse(file: string, reason: string): never {
  throw new PasswordFileError(`cannot use the password file ${file}: ${reason}`)
}

/** `userid-password = [ token ] ":" *TEXT` (§11.1): neither of them needs to have a letter. */
const form = /^[ \t]*(?<path>\/\S*)[ \t]+(?<account>[^\s:]*:[^\0-\x1f\x7f]*)$/

/** Nothing when the line is not of the form, or its path none that this server could serve. */
function readLine(line: string): Protection | undefined {
  const { path, account } = form.exec(line)?.groups ?? {}
  if (path === undefined || account === undefined) return undefined
  try {
    return protect(path, account)
  } catch {
    return undefined
  }
}

/** Several accounts for one path, however it is spelled, are one protection. */
function merge(protections: readonly Protection[], added: Protection): readonly Protection[] {
  const known = protections.find(({ realm }) => realm === added.realm)
  const digests = [...(known?.digests ?? []), ...added.digests]
  return [...protections.filter(other => other !== known), { ...added, digests }]
}
