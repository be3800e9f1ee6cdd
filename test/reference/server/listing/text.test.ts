import t from 'tap'
import { textListing } from '../../../../reference/server/listing/text.js'
import { awkward } from './awkward.js'

t.test('plain text is one name a line', async t => {
  t.equal(textListing(awkward), 'a&b/\n<i> "\'.txt\n')
  t.equal(textListing({ ...awkward, entries: [] }), '')
})
