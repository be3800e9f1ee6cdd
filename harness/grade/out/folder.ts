import { createHash } from 'node:crypto'

// A file system takes 255 octets of a name.
const most = 120

/**
 * The folder of a submission below `students/`: letters and digits of any script, blanks and a few
 * signs stay, all else is written as %XX. Two names never share one.
 */
export function folderOf(submission: string): string {
  const name = submission
    .replace(/[^\p{L}\p{N} ._@+,()-]/gu, encoded)
    .replace(/^[. -]|[. ]$/g, encoded)
  if (Buffer.byteLength(name) <= most && name !== '') return name
  const hash = createHash('sha256').update(submission).digest('hex').slice(0, 16)
  return `${shortened(name)}%${hash}`
}

function encoded(character: string): string {
  const octets = [...Buffer.from(character, 'utf8')]
  return octets.map(octet => `%${octet.toString(16).toUpperCase().padStart(2, '0')}`).join('')
}

function shortened(name: string): string {
  let rest = name
  while (Buffer.byteLength(rest) > most / 2) rest = [...rest].slice(0, -1).join('')
  return rest
}
