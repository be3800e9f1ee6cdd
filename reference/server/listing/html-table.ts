import { escapeText } from 'entities/escape'
import type { Entry } from './entry.js'
import { humanSize } from './human-size.js'
import { entryPath, type Listing } from './listing.js'
import type { Order } from './order.js'

/** The contents of a folder, to be sorted by the links in its head. */
export function tableOf(listing: Listing): string {
  const { entries, order, path } = listing
  return `<table>
<caption>${summary(entries)}</caption>
<thead><tr>
${heading('Name', 'name', order)}
${heading('Size', 'size', order)}
${heading('Modified', 'date', order)}
</tr></thead>
<tbody>
${path.segments.length === 0 ? '' : parentRow}${entries.map(entry => row(listing, entry)).join('\n')}
</tbody>
</table>`
}

function summary(entries: readonly Entry[]): string {
  const files = entries.filter(({ kind }) => kind === 'file')
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  const parts = [
    count(entries.length - files.length, 'folder'),
    count(files.length, 'file'),
    files.length === 0 ? '' : humanSize(bytes)
  ]
  return parts.filter(part => part !== '').join(', ')
}

function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** Sorts the other way when it sorts already; else names from A, sizes and dates from the top. */
function heading(label: string, key: Order['key'], order: Order): string {
  const isCurrent = key === order.key
  const isDescending = isCurrent ? !order.isDescending : key !== 'name'
  const state = order.isDescending ? 'descending' : 'ascending'
  const sort = isCurrent ? ` aria-sort="${state}"` : ''
  const href = `?sort=${key}&amp;order=${isDescending ? 'desc' : 'asc'}`
  return `<th scope="col"${sort}><a href="${href}">${label}</a></th>`
}

const parentRow = `<tr><th scope="row"><a href="../">${icon('up')}Folder above</a></th><td></td><td></td></tr>
`

function row(listing: Listing, entry: Entry): string {
  const { kind, size } = entry
  const link = `<a href="${entryPath(listing, entry)}">${icon(kind)}${escapeText(entry.label)}</a>`
  const weight =
    kind === 'file' ? `<data value="${size}" title="${size} bytes">${humanSize(size)}</data>` : ''
  return `<tr><th scope="row">${link}</th><td>${weight}</td><td>${date(entry.modified)}</td></tr>`
}

function icon(name: string): string {
  return `<svg aria-hidden="true"><use href="#${name}"/></svg>`
}

/** In UTC, as the server cannot know where the reader lives; the script adds that. */
function date(modified: Date): string {
  const [day, clock = ''] = modified.toISOString().slice(0, 19).split('T')
  return `<time datetime="${day}T${clock}Z">${day} <span>${clock.slice(0, 5)} UTC</span></time>`
}
