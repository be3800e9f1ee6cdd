import type { Listing } from '../../../../reference/server/listing/listing.js'

const modified = new Date('2020-01-02T03:04:05Z')

/** A folder whose names mean something in every format. */
export const awkward: Listing = {
  path: { segments: ['<up>'], slash: true },
  entries: [
    { name: 'a&b', label: 'a&b', kind: 'folder', size: 4096, modified },
    { name: '<i> "\'.txt', label: '<i> "\'.txt', kind: 'file', size: 1234, modified }
  ],
  order: { key: 'name', isDescending: false },
  isWritable: true
}
