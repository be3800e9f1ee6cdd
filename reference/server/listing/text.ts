import type { Listing } from './listing.js'

/** One name a line, folders with a slash at the end. */
export function textListing({ entries }: Listing): string {
  return entries.map(({ label, kind }) => `${label}${kind === 'folder' ? '/' : ''}\n`).join('')
}
