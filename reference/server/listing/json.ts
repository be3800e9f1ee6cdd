import { displayName } from './display-name.js'
import type { Entry } from './entry.js'
import { entryPath, type Listing } from './listing.js'

/** For programs: what to show, and in `href` what to ask for. */
export function jsonListing(listing: Listing): string {
  const path = `/${listing.path.segments.map(name => `${displayName(name)}/`).join('')}`
  const entries = listing.entries.map(entry => ({
    name: entry.label,
    ...details(entry),
    modified: entry.modified,
    href: entryPath(listing, entry)
  }))
  return `${JSON.stringify({ path, entries }, null, 2)}\n`
}

function details({ kind, size }: Entry): object {
  return kind === 'file' ? { type: kind, size } : { type: kind }
}
