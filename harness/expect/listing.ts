import { decodeHTML } from 'entities'
import type { GradeRecord } from '../verdict/result.js'
import { downTo, expectGrade } from './grade.js'
import { excerpt, type Observed, violation } from './observed.js'
import { Violation } from './outcome.js'
import { bodyPlace, endPlace } from './place.js'
import { expectSuccess } from './status.js'

/** The body of a success names every one of these, in some spelling of HTML, JSON or URLs. */
export function expectNamed(observed: Observed, names: readonly string[]): GradeRecord {
  const passes = downTo('listing', 'another form')
  requireSuccess(observed, passes)
  const spellings = spellingsOf(observed.response.body)
  const lost = names.filter(name => !spellings.some(text => text.includes(name)))
  const seen = lost.length === 0 ? formOf(observed.response.body, names) : 'absent'
  const [expected, actual] = [`the names ${names.join(', ')}`, `none of ${lost.join(', ')}`]
  return expectGrade(
    'listing',
    seen,
    passes,
    () => violation(observed, expected, actual, endPlace(observed)).evidence
  )
}

/** Where there is no success there is no listing either. */
function requireSuccess(observed: Observed, passes: GradeRecord<'listing'>['passes']): void {
  try {
    expectSuccess(observed)
  } catch (error) {
    if (!(error instanceof Violation)) throw error
    throw new Violation(error.evidence, { what: 'listing', seen: 'absent', passes })
  }
}

/** The form in which these names, which stand there, were written. */
export function formOf(body: Buffer, names: readonly string[]): GradeRecord<'listing'>['seen'] {
  const text = body.toString('utf8')
  if (isJson(text)) return 'JSON'
  if (/<[a-z][^>]*>/i.test(text)) return isXml(text) ? 'XML' : 'HTML'
  // Names as ls has them, with or without more on their lines.
  const lines = text.split(/\r?\n/)
  const isPlain = names.every(name => lines.some(line => ` ${line} `.includes(` ${name} `)))
  return isPlain ? 'plain text' : 'another form'
}

/** The body does not name this. */
export function expectUnnamed(observed: Observed, name: string): void {
  const { body } = observed.response
  if (!spellingsOf(body).some(text => text.includes(name))) return
  // In another spelling it is somewhere in the body.
  const at = bodyPlace(observed) + Math.max(0, body.indexOf(name))
  throw violation(observed, `no name ${name}`, excerpt(body), at)
}

/** The body is written in the form that this media type stands for. */
export function expectForm(observed: Observed, type: Form): void {
  const { body } = observed.response
  if (forms[type](body.toString('utf8'))) return
  const expected = `a listing in the form of ${type}`
  throw violation(observed, expected, excerpt(body), bodyPlace(observed))
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

/** Without a declaration: markup in which nothing is an element of HTML. */
function isXml(text: string): boolean {
  const isHtml = /<(?:html|body|[uo]l|li|a|table|t[rd]|pre|h[1-6r]|p|br|div)\b/i.test(text)
  return /^\s*<\?xml/.test(text) ? !/<html/i.test(text) : !isHtml
}

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
