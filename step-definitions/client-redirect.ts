import { Then, When } from '@cucumber/cucumber'
import {
  expectLastGet,
  expectNoCredentials,
  expectOneEach,
  expectOnePost
} from '../harness/expect/arrivals.js'
import {
  carryCredentials,
  meetChain,
  meetChoice,
  meetLoop,
  meetOpenRedirect,
  meetRedirect,
  meetThree,
  offerCredentials,
  postAndMeet
} from '../harness/scene/client-redirect.js'
import type { H10World } from './support/world.js'

When(
  'the client meets the status {status} with the field {bytes}',
  async function (this: H10World, status: number, field: Buffer) {
    await meetRedirect(this.client, status, field.toString('latin1'))
  }
)

When('the client meets three redirects in a row', async function (this: H10World) {
  await meetThree(this.client)
})

When('the client meets one redirect after another', async function (this: H10World) {
  await meetChain(this.client)
})

When('the client meets a redirect to itself', async function (this: H10World) {
  await meetLoop(this.client)
})

When(
  'the client meets a redirect on a connection that stays open',
  async function (this: H10World) {
    await meetOpenRedirect(this.client)
  }
)

When(
  'the client posts and meets the status {status}',
  async function (this: H10World, status: number) {
    await postAndMeet(this.client, status)
  }
)

When(
  'the client sends credentials and is redirected to another server',
  async function (this: H10World) {
    await carryCredentials(this.client)
  }
)

When(
  'the client sends credentials and is asked for them whatever it sends',
  async function (this: H10World) {
    await offerCredentials(this.client)
  }
)

When(
  'the client receives the status {status} and a preferred location',
  async function (this: H10World, status: number) {
    await meetChoice(this.client, status)
  }
)

Then('the client asks for the location by GET', function (this: H10World) {
  expectLastGet(this.client.visit)
})

Then('each connection carries one request', function (this: H10World) {
  expectOneEach(this.client.visit)
})

Then('the client posts once', function (this: H10World) {
  expectOnePost(this.client.visit)
})

Then('the other server sees no credentials', function (this: H10World) {
  expectNoCredentials(this.client.visit)
})
