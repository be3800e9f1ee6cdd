import { Then, When } from '@cucumber/cucumber'
import { expectBasic, expectConfined, expectHidden } from '../harness/expect/sent-credentials.js'
import {
  fetchProtected,
  fetchWithCredentials,
  moveElsewhere,
  moveWithin,
  receiveChallenge
} from '../harness/scene/client-credentials.js'
import type { H10World } from './support/world.js'

When('the client fetches a protected document', async function (this: H10World) {
  await fetchProtected(this.client)
})

When(
  'the client fetches a protected document with the credentials {string}',
  async function (this: H10World, form: string) {
    await fetchWithCredentials(this.client, form)
  }
)

When(
  'the client fetches a document protected by {bytes}',
  async function (this: H10World, challenge: Buffer) {
    await fetchProtected(this.client, challenge.toString('latin1'))
  }
)

When('the client is redirected within a protected server', async function (this: H10World) {
  await moveWithin(this.client)
})

When(
  'the client is redirected from a protected server to another',
  async function (this: H10World) {
    await moveElsewhere(this.client)
  }
)

When(
  'the client without credentials is asked for them by {bytes}',
  async function (this: H10World, challenge: Buffer) {
    await receiveChallenge(this.client, challenge.toString('latin1'))
  }
)

Then('the credentials are sent as Basic and base64', function (this: H10World) {
  expectBasic(this.client.visit, this.client.credentials)
})

Then('no other server is sent the credentials', function (this: H10World) {
  expectConfined(this.client.visit)
})

Then('nothing shows the credentials in clear', function (this: H10World) {
  expectHidden(this.client.visit, this.client.credentials)
})
