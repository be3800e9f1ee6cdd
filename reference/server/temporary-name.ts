import { randomBytes } from 'node:crypto'

const form = /^\.httpfs-[0-9a-f]{32}\.part$/i

/**
 * A name for a file that is still being written: hidden, not to be guessed, so that nobody
 * can lay something in its place beforehand.
 */
export function newTemporaryName(): string {
  return `.httpfs-${randomBytes(16).toString('hex')}.part`
}

/** Whether a name is one of those. They are for internal use, never served or listed (§12.5). */
export function isTemporaryName(name: string): boolean {
  return form.test(name)
}
