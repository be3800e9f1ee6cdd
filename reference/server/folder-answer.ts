import { fieldValue } from '../http/fields.js'
import { type Answer, wholeBody } from './answer.js'
import type { Ask } from './ask.js'
import type { Folder } from './folder.js'
import { readEntries } from './listing/entry.js'
import { contentSecurityPolicy, htmlListing } from './listing/html.js'
import { jsonListing } from './listing/json.js'
import type { Listing } from './listing/listing.js'
import { readOrder, sortEntries } from './listing/order.js'
import { textListing } from './listing/text.js'
import { xmlListing } from './listing/xml.js'
import { negotiate } from './negotiate.js'
import type { Site } from './site.js'

const formats = {
  'text/plain': textListing,
  'text/html': htmlListing,
  'application/json': jsonListing,
  'application/xml': xmlListing,
  'text/xml': xmlListing
} as const satisfies Readonly<Record<string, (listing: Listing) => string>>

/** Plain text comes first: it is for those who take anything, which browsers do not. */
const offers = Object.keys(formats) as [Format, ...Format[]]
type Format = keyof typeof formats

/** What happened before the folder is shown. */
export interface Occasion {
  readonly status: number
  /** For a person to read. */
  readonly notice: string
}

/**
 * Answers with the listing of a folder, in the format that the client prefers. It has no
 * Last-Modified: a folder's own date does not tell that a file in it has grown.
 */
export async function folderAnswer(
  folder: Folder,
  ask: Ask,
  site: Site,
  occasion?: Occasion
): Promise<Answer> {
  const order = readOrder(ask.query)
  const listing: Listing = {
    path: ask.path,
    entries: sortEntries(await readEntries(folder, site.root), order),
    order,
    isWritable: !site.isReadOnly,
    ...(occasion && { notice: occasion.notice })
  }
  const format = negotiate(fieldValue(ask.head.fields, 'Accept'), offers)
  const charset = format === 'application/json' ? '' : '; charset=utf-8'
  return {
    status: occasion?.status ?? 200,
    date: new Date(),
    fields: [
      ...(format === 'text/html' ? [contentSecurityPolicy] : []),
      ['Content-Type', `${format}${charset}`]
    ],
    body: wholeBody(Buffer.from(formats[format](listing), 'utf8'))
  }
}
