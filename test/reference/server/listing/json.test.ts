import t from 'tap'
import { jsonListing } from '../../../../reference/server/listing/json.js'
import { awkward } from './awkward.js'

t.test('JSON says everything, with dates in UTC and a path to ask for', async t => {
  t.same(JSON.parse(jsonListing(awkward)), {
    path: '/<up>/',
    entries: [
      {
        name: 'a&b',
        type: 'folder',
        modified: '2020-01-02T03:04:05.000Z',
        href: '/%3Cup%3E/a%26b/'
      },
      {
        name: '<i> "\'.txt',
        type: 'file',
        size: 1234,
        modified: '2020-01-02T03:04:05.000Z',
        href: '/%3Cup%3E/%3Ci%3E%20%22%27.txt'
      }
    ]
  })
})
