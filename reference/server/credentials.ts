/** `basic-credentials = "Basic" SP basic-cookie`, the scheme in any case (§11, §11.1). */
const form = /^basic[ \t]+([A-Za-z0-9+/]+={0,2})$/i

/**
 * What a client says in Authorization: `user:password`, one character a byte, for whoever
 * splits it at its first colon. Nothing for another scheme and for what is no base64.
 */
export function readCookie(authorization: string): string | undefined {
  const cookie = form.exec(authorization)?.[1]
  if (cookie === undefined) return undefined
  const bytes = Buffer.from(cookie, 'base64')
  return isWhole(cookie, bytes) ? bytes.toString('latin1') : undefined
}

/** Node decodes anything; only what it would write itself, with its padding or not, is base64. */
function isWhole(cookie: string, bytes: Buffer): boolean {
  const written = bytes.toString('base64')
  return cookie === written || cookie === written.replace(/=+$/, '')
}
