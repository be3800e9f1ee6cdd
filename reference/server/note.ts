import { escapeAttribute, escapeText } from 'entities/escape'
import { type Fields, fieldValue } from '../http/fields.js'
import { reasonPhrase } from '../http/status.js'
import { type Answer, wholeBody } from './answer.js'
import { negotiate } from './negotiate.js'

/** A short answer for a person, in words. */
export interface Note {
  readonly status: number
  readonly text: string
  /** The URL that the answer is about, also sent as Location. */
  readonly location?: string
  /** What else the status calls for. */
  readonly fields?: Fields
}

/**
 * Writes a note as the client prefers. One with a URL is hypertext by default, which §9.2 and
 * §9.3 ask for, and the others are plain text, as who sends no Accept is at a terminal.
 */
export function noteAnswer(note: Note, requestFields: Fields): Answer {
  const accept = fieldValue(requestFields, 'Accept')
  const type = negotiate(accept, note.location ? hypertextFirst : plainTextFirst)
  const text = type === 'text/html' ? htmlNote(note) : plainNote(note)
  return {
    status: note.status,
    date: new Date(),
    fields: [...locationField(note), ...(note.fields ?? []), ['Content-Type', type]],
    body: wholeBody(Buffer.from(text, 'latin1'))
  }
}

const hypertextFirst = ['text/html', 'text/plain'] as const
const plainTextFirst = ['text/plain', 'text/html'] as const

function locationField({ location }: Note): Fields {
  return location === undefined ? [] : [['Location', location]]
}

function plainNote({ status, text, location }: Note): string {
  const lines = [`${status} ${reasonPhrase(status)}`, text, location]
  return lines.map(line => (line === undefined ? '' : `${line}\n`)).join('')
}

function htmlNote({ status, text, location }: Note): string {
  const title = `${status} ${reasonPhrase(status)}`
  const link =
    location && `<p><a href="${escapeAttribute(location)}">${escapeText(location)}</a></p>`
  return `<!doctype html>
<html lang="en">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<h1>${title}</h1>
<p>${escapeText(text)}</p>
${link ?? ''}
</html>
`
}
