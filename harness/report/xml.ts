import { escapeUTF8 } from 'entities'
import { oneLine, printable } from './printable.js'

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number | undefined>>
  readonly content: readonly Element[] | string
}

/** An XML element; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Element['attributes'] = {},
  content: Element['content'] = []
): Element {
  return { name, attributes, content }
}

/** A whole XML 1.0 document in UTF-8. Characters that XML forbids are written out as escapes. */
export function xmlDocument(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`
}

function written({ name, attributes, content }: Element, indent: string): string {
  const start = `${indent}<${name}${Object.entries(attributes).map(attribute).join('')}`
  if (content.length === 0) return `${start}/>\n`
  if (typeof content === 'string') return `${start}>${escapeUTF8(printable(content))}</${name}>\n`
  const children = content.map(child => written(child, `${indent}  `)).join('')
  return `${start}>\n${children}${indent}</${name}>\n`
}

function attribute([name, value]: [string, string | number | undefined]): string {
  return value === undefined ? '' : ` ${name}="${escapeUTF8(oneLine(String(value)))}"`
}
