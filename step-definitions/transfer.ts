import { Given, Then, When } from '@cucumber/cucumber'
import { expectBeginning } from '../harness/expect/document.js'
import { breakOff, cutShort, expectReleased, getUnread } from '../harness/scene/transfer.js'
import type { H10World } from './support/world.js'

Given(
  'another client that gets the second document and reads nothing',
  async function (this: H10World) {
    await getUnread(this.server)
  }
)

When('the second document is cut short while the client gets it', async function (this: H10World) {
  await cutShort(this.server)
})

When(
  '{int} clients break off while they get the second document',
  async function (this: H10World, count: number) {
    await breakOff(this.server, count)
  }
)

Then('what arrives is the beginning of the second document', function (this: H10World) {
  expectBeginning(this.server.answer, this.server.shelf.get('second document').content)
})

Then('the server has let go of every connection', async function (this: H10World) {
  await expectReleased(this.server)
})
