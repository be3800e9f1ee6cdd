import { Then, When } from '@cucumber/cucumber'
import { expectCloseAnnounced, expectKept } from '../harness/expect/persistence.js'
import { expectUnasked, expectWholeOrNothing } from '../harness/expect/silence.js'
import { expectAnnouncedOrClosed, expectVisibleEnd } from '../harness/scene/persistence.js'
import { askAfterSilence } from '../harness/scene/turns.js'
import type { H10World } from './support/world.js'

When('the client asks for the document after a moment of silence', async function (this: H10World) {
  await askAfterSilence(this.server)
})

Then('the response ends by its length or by the close', async function (this: H10World) {
  await expectVisibleEnd(this.server)
})

Then('the server closes, or says that it does not', async function (this: H10World) {
  await expectAnnouncedOrClosed(this.server)
})

Then('a connection that is said to stay open stays open', function (this: H10World) {
  expectKept(this.server.answer)
})

Then('a response of HTTP\\/1.1 before a close announces it', function (this: H10World) {
  expectCloseAnnounced(this.server.answer)
})

Then('nothing arrived before the request', function (this: H10World) {
  expectUnasked(this.server.answer)
})

Then('the whole second document arrives, or nothing', function (this: H10World) {
  const { content } = this.server.shelf.get('second document')
  expectWholeOrNothing(this.server.answer, content)
})
