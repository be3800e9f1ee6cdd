import t from 'tap'
import type { Entry } from '../../../../reference/server/listing/entry.js'
import { entryPath, type Listing } from '../../../../reference/server/listing/listing.js'

const modified = new Date('2020-01-02T03:04:05Z')
const file: Entry = { name: 'a ?&.txt', label: 'a ?&.txt', kind: 'file', size: 5, modified }

t.test('a path leads from the root to the entry', async t => {
  const listing: Listing = {
    path: { segments: ['x y'], slash: true },
    entries: [file],
    order: { key: 'name', isDescending: false },
    isWritable: true
  }
  t.equal(entryPath(listing, file), '/x%20y/a%20%3F%26.txt')
  t.equal(entryPath(listing, { ...file, kind: 'folder' }), '/x%20y/a%20%3F%26.txt/')
})
