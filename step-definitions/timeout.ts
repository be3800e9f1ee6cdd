import { Given, Then, When } from '@cucumber/cucumber'
import { expectClosed, expectFinClose } from '../harness/expect/closing.js'
import {
  acceptRest,
  fallSilent,
  sendBeginning,
  startImpatient,
  type Unfinished
} from '../harness/scene/timeout.js'
import type { H10World } from './support/world.js'

Given('a server with a short timeout', async function (this: H10World) {
  await startImpatient(this.server)
})

Given(
  'it answers when the rest of {unfinished} comes a moment later',
  async function (this: H10World, name: Unfinished) {
    await acceptRest(this.server, name)
  }
)

When('the client sends a part of {unfinished}', async function (this: H10World, name: Unfinished) {
  await sendBeginning(this.server, name)
})

When('the client asks it to keep the connection and falls silent', async function (this: H10World) {
  await fallSilent(this.server)
})

Then('it closes in the end', async function (this: H10World) {
  expectClosed(await this.server.companion.wholeAnswer())
})

Then('it closes by FIN in the end', async function (this: H10World) {
  const observed = await this.server.companion.wholeAnswer()
  expectClosed(observed)
  expectFinClose(observed)
})
