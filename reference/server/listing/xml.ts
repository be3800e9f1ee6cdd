import { escapeUTF8 } from 'entities/escape'
import { displayName } from './display-name.js'
import type { Entry } from './entry.js'
import { entryPath, type Listing } from './listing.js'

/** The same facts as in JSON, one element an entry. */
export function xmlListing(listing: Listing): string {
  const path = `/${listing.path.segments.map(name => `${displayName(name)}/`).join('')}`
  const entries = listing.entries.map(entry => `  ${element(listing, entry)}\n`).join('')
  return `<?xml version="1.0" encoding="utf-8"?>
<listing${attributes({ path })}>
${entries}</listing>
`
}

function element(listing: Listing, entry: Entry): string {
  const { kind, size, modified } = entry
  const facts = {
    name: entry.label,
    ...(kind === 'file' && { size: String(size) }),
    modified: modified.toISOString(),
    href: entryPath(listing, entry)
  }
  return `<${kind}${attributes(facts)}/>`
}

function attributes(facts: Readonly<Record<string, string>>): string {
  return Object.entries(facts)
    .map(([name, value]) => ` ${name}="${escapeUTF8(value)}"`)
    .join('')
}
