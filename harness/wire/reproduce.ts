import type { ExchangeRecord } from './record.js'

// What is longer fills a terminal, and nobody pastes it.
const MOST = 4096

/**
 * A line for a POSIX shell that sends the same bytes again, all at once, and prints what comes
 * back. Undefined for what no such line can repeat: an exchange with a client, one in which the
 * judge sent nothing or reset the connection, or one that is too long to paste.
 *
 * `-N` of OpenBSD's nc sends a FIN after the bytes, as the judge did; without it nc stays until
 * the server closes. Other versions of nc send the FIN by themselves, or with `-q 0`.
 */
export function reproduce({ target, address, events }: ExchangeRecord): string | undefined {
  const sent = Buffer.concat(events.map(sentBytes))
  const reset = events.some(({ kind, by }) => kind === 'reset' && by === 'judge')
  if (target === 'client' || reset || sent.length === 0 || sent.length > MOST) return undefined
  const ended = events.some(({ kind, by }) => kind === 'ended' && by === 'judge')
  return `printf '${format(sent)}' | nc ${ended ? '-N ' : ''}${address.host} ${address.port}`
}

function sentBytes({ kind, bytes }: { kind: string; bytes?: string }): Buffer {
  return kind === 'sent' ? Buffer.from(bytes ?? '', 'base64') : Buffer.alloc(0)
}

const named: Readonly<Record<string, string>> = { '\r': '\\r', '\n': '\\n', '\t': '\\t', '%': '%%' }

/** For the format operand of printf, within single quotes. A leading hyphen would be an option. */
function format(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/^-|['\\%]|[^\x20-\x7e]/g, character => named[character] ?? octal(character))
}

function octal(character: string): string {
  return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`
}
