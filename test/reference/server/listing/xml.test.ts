import t from 'tap'
import { xmlListing } from '../../../../reference/server/listing/xml.js'
import { awkward } from './awkward.js'

t.test('XML says everything, escaped', async t => {
  t.equal(
    xmlListing(awkward),
    `<?xml version="1.0" encoding="utf-8"?>
<listing path="/&lt;up&gt;/">
  <folder name="a&amp;b" modified="2020-01-02T03:04:05.000Z" href="/%3Cup%3E/a%26b/"/>
  <file name="&lt;i&gt; &quot;&apos;.txt" size="1234" modified="2020-01-02T03:04:05.000Z" href="/%3Cup%3E/%3Ci%3E%20%22%27.txt"/>
</listing>
`
  )
})
