import type { Entry } from './entry.js'

const keys = ['name', 'size', 'date'] as const

export interface Order {
  readonly key: (typeof keys)[number]
  readonly isDescending: boolean
}

/** Reads `?sort=name|size|date&order=asc|desc`; whatever is unknown means by name, ascending. */
export function readOrder(query: URLSearchParams): Order {
  const key = keys.find(known => known === query.get('sort')) ?? 'name'
  return { key, isDescending: query.get('order') === 'desc' }
}

/** Sorts folders before files, and equals by name, in which `a10` comes after `a9`. */
export function sortEntries(entries: readonly Entry[], order: Order): Entry[] {
  const sign = order.isDescending ? -1 : 1
  return entries.toSorted(
    (one, other) =>
      rank(one) - rank(other) || sign * compareBy(order.key, one, other) || compareNames(one, other)
  )
}

function rank({ kind }: Entry): number {
  return kind === 'folder' ? 0 : 1
}

function compareBy(key: Order['key'], one: Entry, other: Entry): number {
  if (key === 'date') return one.modified.getTime() - other.modified.getTime()
  if (key === 'size') return one.kind === 'folder' ? 0 : one.size - other.size
  return compareNames(one, other)
}

const collator = new Intl.Collator('en', { numeric: true })

function compareNames(one: Entry, other: Entry): number {
  return collator.compare(one.label, other.label)
}
