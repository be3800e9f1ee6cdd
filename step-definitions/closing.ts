import { Then, When } from '@cucumber/cucumber'
import {
  expectAnswer,
  expectAnswerOrClose,
  expectClosed,
  expectEndByClose,
  expectFinClose,
  expectNoStatusLine
} from '../harness/expect/closing.js'
import { sendUnread, type UnreadRequest } from '../harness/scene/unread.js'
import type { H10World } from './support/world.js'

When('the client sends {unreadRequest}', async function (this: H10World, name: UnreadRequest) {
  await sendUnread(this.server, name)
})

Then('the server closes the connection', async function (this: H10World) {
  expectClosed(await this.server.wholeAnswer())
})

Then('the server closes by FIN', async function (this: H10World) {
  expectFinClose(await this.server.wholeAnswer())
})

Then('closing ends the answer', async function (this: H10World) {
  expectEndByClose(await this.server.wholeAnswer())
})

Then('the server answers', function (this: H10World) {
  expectAnswer(this.server.answer)
})

Then('the server answers or closes', function (this: H10World) {
  expectAnswerOrClose(this.server.answer)
})

Then('no status line arrives', function (this: H10World) {
  expectNoStatusLine(this.server.answer)
})
