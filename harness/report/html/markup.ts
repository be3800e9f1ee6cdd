import { escapeUTF8 } from 'entities'
import { printable } from '../printable.js'
import { shortened } from './shortened.js'

/**
 * HTML that may be written as it stands. Only this file makes it, and the key is a symbol so
 * that no value read from a result file can pass for it.
 */
export interface Markup {
  readonly [safe]: string
}

const safe = Symbol('markup')

type Value = string | number | undefined | Markup | readonly Markup[]

/** Builds HTML. Whatever is not markup itself is made printable and escaped. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return verbatim(strings.map((text, nth) => text + written(values[nth])).join(''))
}

/** Text of our own that is HTML already. Never for anything that comes from a run. */
export function verbatim(text: string): Markup {
  return { [safe]: text }
}

/** A heading of this level, 1 to 6. */
export function heading(level: number, content: string | Markup): Markup {
  return html`${verbatim(`<h${level}>`)}${content}${verbatim(`</h${level}>`)}`
}

/** What to write to a file. */
export function textOf(markup: Markup): string {
  return markup[safe]
}

function written(value: Value): string {
  if (value === undefined) return ''
  if (typeof value !== 'object') return escapeUTF8(printable(shortened(String(value))))
  return isList(value) ? value.map(textOf).join('') : textOf(value)
}

function isList(value: Markup | readonly Markup[]): value is readonly Markup[] {
  return Array.isArray(value)
}
