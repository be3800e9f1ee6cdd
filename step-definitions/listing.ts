import { Given, Then } from '@cucumber/cucumber'
import { expectForm, expectNamed, expectUnnamed, type Form } from '../harness/expect/listing.js'
import { expectType } from '../harness/expect/media-type.js'
import { nameOf, namesOfAll } from '../harness/scene/files.js'
import { findInListing } from '../harness/scene/listing.js'
import { layDown, remove, rewrite } from '../harness/scene/publish.js'
import { get } from '../harness/scene/retrieve.js'
import type { H10World } from './support/world.js'

Given('a second document that has been deleted', async function (this: H10World) {
  remove(this.server, await layDown(this.server, this.server.random.letters(100)))
})

Given('a second document that was listed and has been deleted', async function (this: H10World) {
  const document = await layDown(this.server, this.server.random.letters(100))
  await get(this.server, 'the root')
  remove(this.server, document)
})

Given('the root lists the document', async function (this: H10World) {
  await findInListing(this.server)
})

Given('the document has been rewritten', function (this: H10World) {
  rewrite(this.server)
})

Then('the listing names the document', function (this: H10World) {
  this.grade(expectNamed(this.server.answer, [nameOf(this.server, 'document')]))
})

Then('the listing names every document', function (this: H10World) {
  this.grade(expectNamed(this.server.answer, namesOfAll(this.server)))
})

Then('the listing names the second document in some spelling', function (this: H10World) {
  this.grade(expectNamed(this.server.answer, [nameOf(this.server, 'second document')]))
})

Then('the listing names the document and not the second document', function (this: H10World) {
  this.grade(expectNamed(this.server.answer, [nameOf(this.server, 'document')]))
  expectUnnamed(this.server.answer, nameOf(this.server, 'second document'))
})

Then('the listing is written and labelled as {string}', function (this: H10World, type: Form) {
  expectType(this.server.answer, type)
  expectForm(this.server.answer, type)
})
