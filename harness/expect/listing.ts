import { decodeHTML } from 'entities'
import { excerpt, type Observed, violation } from './observed.js'
import { expectSuccess } from './status.js'

/** The body of a success names every one of these, in some spelling of HTML, JSON or URLs. */
export function expectNamed(observed: Observed, names: readonly string[]): void {
  expectSuccess(observed)
  const spellings = spellingsOf(observed.response.body)
  const lost = names.filter(name => !spellings.some(text => text.includes(name)))
  if (lost.length === 0) return
  throw violation(observed, `the names ${names.join(', ')}`, `none of ${lost.join(', ')}`)
}

/** The body does not name this. */
export function expectUnnamed(observed: Observed, name: string): void {
  const { body, headEnd } = observed.response
  if (!spellingsOf(body).some(text => text.includes(name))) return
  throw violation(observed, `no name ${name}`, excerpt(body), headEnd)
}

/** The body is written in the form that this media type stands for. */
export function expectForm(observed: Observed, type: Form): void {
  const { body, headEnd } = observed.response
  if (forms[type](body.toString('utf8'))) return
  throw violation(observed, `a listing in the form of ${type}`, excerpt(body), headEnd)
}

export type Form = keyof typeof forms

/** What tells one form from the others. */
const forms = {
  'application/json': isJson,
  'application/xml': text => /^\s*<[?!a-z]/i.test(text) && !HTML.test(text),
  'text/html': text =>
    /<[a-z][^>]*>/i.test(text) && (!/^\s*<\?xml/.test(text) || /<html/i.test(text)),
  'text/plain': text => !HTML.test(text)
} as const satisfies Readonly<Record<string, (text: string) => boolean>>

const HTML = /^\s*(?:<!doctype html|<html)/i

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

// A listing may be markup, JSON with its escapes, or hold names as parts of URLs.
function spellingsOf(body: Buffer): string[] {
  const text = body.toString('utf8')
  const readings = [text, decodeHTML(text), unescapeJson(text)]
  return [...readings, ...readings.map(decodeUrl)]
}

function unescapeJson(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\(["\\/])/g, '$1')
}

function decodeUrl(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, escapes =>
    Buffer.from(escapes.replaceAll('%', ''), 'hex').toString('utf8')
  )
}
