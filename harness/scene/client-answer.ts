import type { Answer } from '../wire/session.js'

/** What a server does once it has sent what it has to send; `stay` waits for another request. */
export type Close = 'end' | 'hold' | 'reset' | 'stay'

/** These octets, and then the close. */
export function answerOf(bytes: Buffer, close: Close = 'end'): Answer {
  return [...(bytes.length > 0 ? [{ send: bytes }] : []), ...closings[close]]
}

/** A body with a head that announces its length, as a usual server sends it. */
export function documentOf(body: Buffer, status = '200 OK'): Buffer {
  return message([`HTTP/1.0 ${status}`, ...typed, `Content-Length: ${body.length}`], body)
}

/** A body with a head that does not announce its length. */
export function unmeasured(body: Buffer, status = '200 OK'): Buffer {
  return message([`HTTP/1.0 ${status}`, ...typed], body)
}

/**
 * A redirect with a short note for people, as §9.3 asks. It says that the connection closes: a
 * client that keeps one open without leave would otherwise find it closed or not, by luck.
 */
export function redirectTo(location: string, status = '302 Moved Temporarily'): Buffer {
  return noteOf(status, [`Location: ${location}`, 'Connection: close'])
}

/** A short note with this status and these fields. */
export function noteOf(status: string, fields: readonly string[]): Buffer {
  return message([`HTTP/1.0 ${status}`, ...fields, 'Content-Length: 5'], Buffer.from('moved'))
}

/** Head lines, the empty line and a body. */
export function message(lines: readonly string[], body: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), body])
}

const typed = ['Content-Type: text/plain']

const closings = {
  end: [{ end: true }],
  hold: [{ hold: true }],
  reset: [{ reset: true }],
  stay: []
} as const satisfies Readonly<Record<Close, Answer>>
