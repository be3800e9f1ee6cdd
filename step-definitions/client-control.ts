import { Given } from '@cucumber/cucumber'
import {
  confirmDeparture,
  confirmEnd,
  confirmEntry,
  confirmFetch,
  confirmLongPost,
  confirmPost,
  confirmRedirect
} from '../harness/scene/client-control.js'
import type { ClientFeature } from '../harness/target/features.js'
import type { H10World } from './support/world.js'

Given('the client knows simple responses', function (this: H10World) {
  this.client.require('simple-response')
})

Given('the client fetches a document', async function (this: H10World) {
  await confirmFetch(this.client)
})

Given(
  'the client comes to an end when it is asked for a document',
  async function (this: H10World) {
    await confirmEnd(this.client)
  }
)

Given('the client posts a document', async function (this: H10World) {
  await confirmPost(this.client)
})

Given('the client posts a long file', async function (this: H10World) {
  await confirmLongPost(this.client)
})

Given('the client follows a redirect', async function (this: H10World) {
  await confirmRedirect(this.client)
})

Given('the client follows a redirect to another server', async function (this: H10World) {
  await confirmDeparture(this.client)
})

Given('the client gets in with credentials', async function (this: H10World) {
  await confirmEntry(this.client)
})

Given('the client gets in when asked by {bytes}', async function (this: H10World, asked: Buffer) {
  await confirmEntry(this.client, asked.toString('latin1'))
})

Given('the client offers {string}', function (this: H10World, feature: ClientFeature) {
  this.client.require(feature)
})
