import { trimBlanks } from './blanks.js'
import { endText, type Line } from './lines.js'

/** One header field, as it came. */
export interface FieldView {
  /** What stands before the colon; the whole line if there is none. */
  readonly name: string
  /** What stands after the colon, unfolded and without white space around it. */
  readonly value: string
  readonly hasColon: boolean
  /** Its lines with their ends, but for the last end. */
  readonly raw: string
  /** Where it begins, from the start of the message. */
  readonly offset: number
  /** Whether it goes on in a further line (RFC 1945 §2.2). */
  readonly folded: boolean
}

/** Whatever has fields. */
export interface WithFields {
  readonly fields: readonly FieldView[]
}

/** The value of the first field of that name, in any case. */
export function fieldOf(view: WithFields, name: string): string | undefined {
  return fieldsOf(view, name)[0]
}

/** The values of all fields of that name, in any case and in their order. */
export function fieldsOf(view: WithFields, name: string): readonly string[] {
  return namedFields(view, name).map(({ value }) => value)
}

/** All fields of that name, in any case and in their order. */
export function namedFields({ fields }: WithFields, name: string): readonly FieldView[] {
  const wanted = name.toLowerCase()
  return fields.filter(field => field.hasColon && trimBlanks(field.name).toLowerCase() === wanted)
}

/** Where the value of a field begins, from the start of the message; of an empty one, its end. */
export function valueOffset({ offset, name, raw }: FieldView): number {
  const behind = raw.slice(name.length + 1)
  return offset + raw.length - behind.replace(/^[ \t\r\n]+/, '').length
}

/**
 * The number that Content-Length gives. Undefined when it is missing, not a plain number, or
 * given twice with different values.
 */
export function contentLength(view: WithFields): number | undefined {
  const [value, ...others] = new Set(fieldsOf(view, 'content-length'))
  if (value === undefined || others.length > 0 || !/^[0-9]{1,15}$/.test(value)) return undefined
  return Number(value)
}

/** Cuts field lines into names and values, and joins those that are folded. */
export function cutFields(lines: readonly Line[]): readonly FieldView[] {
  const groups: Line[][] = []
  for (const line of lines) {
    const field = groups.at(-1)
    if (field && /^[ \t]/.test(line.text)) field.push(line)
    else groups.push([line])
  }
  return groups.map(fieldFrom)
}

function fieldFrom(group: readonly Line[]): FieldView {
  const [first] = group
  const name = first?.text.split(':', 1).join() ?? ''
  const hasColon = name !== first?.text
  const text = group.map(line => trimBlanks(line.text)).join(' ')
  return {
    name,
    value: hasColon ? trimBlanks(text.slice(text.indexOf(':') + 1)) : '',
    hasColon,
    raw: rawText(group),
    offset: first?.offset ?? 0,
    folded: group.length > 1
  }
}

function rawText(group: readonly Line[]): string {
  return group
    .map(({ text, end }, nth) => (nth === group.length - 1 ? text : text + endText(end)))
    .join('')
}
