import { Given, Then, When } from '@cucumber/cucumber'
import { expectErrorOrDocument } from '../harness/expect/refusal.js'
import { getSpecial, placeSpecial, type SpecialFile } from '../harness/scene/special-file.js'
import type { H10World } from './support/world.js'

Given('a {specialFile}', async function (this: H10World, kind: SpecialFile) {
  await placeSpecial(this.server, kind)
})

When('the client gets the {specialFile}', async function (this: H10World, _: SpecialFile) {
  await getSpecial(this.server)
})

Then('the file is refused, or arrives whole', function (this: H10World) {
  expectErrorOrDocument(this.server.answer, this.server.shelf.get('special file').content)
})
