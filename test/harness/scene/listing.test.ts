import t from 'tap'
import { Inconclusive, Lacking } from '../../../harness/expect/outcome.js'
import { findInListing } from '../../../harness/scene/listing.js'
import { publishDocument, remove } from '../../../harness/scene/publish.js'
import { smallScene } from './small-server.js'

t.test('a document is found in a listing, or nothing can be said', async t => {
  const scene = smallScene(t)
  const document = await publishDocument(scene)
  await t.resolves(findInListing(scene))
  remove(scene, document)
  await t.rejects(findInListing(scene), Inconclusive, 'one that is shown no more')
})

t.test('a root that is no listing is a lack', async t => {
  const lacking = smallScene(t, { changes: { lacks: ['listing'] } })
  await publishDocument(lacking)
  await t.rejects(findInListing(lacking), Lacking)
})
