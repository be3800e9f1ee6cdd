import { Given, When } from '@cucumber/cucumber'
import type { CutName } from '../harness/scene/cut.js'
import type { ResourceName } from '../harness/scene/resource.js'
import {
  follow,
  get,
  getCut,
  head,
  heads,
  send,
  sendBody,
  sendLine
} from '../harness/scene/retrieve.js'
import type { ServerFeature } from '../harness/target/features.js'
import type { H10World } from './support/world.js'

Given('the server offers {offer}', function (this: H10World, feature: ServerFeature) {
  this.server.require(feature)
})

Given('the response to GET for {resource}', async function (this: H10World, name: ResourceName) {
  await get(this.server, name)
})

When('the client sends {bytes}', async function (this: H10World, bytes: Buffer) {
  await send(this.server, bytes)
})

When(
  'the client opens with the request line {bytes}',
  async function (this: H10World, line: Buffer) {
    await sendLine(this.server, line)
  }
)

When(
  'the client sends the request for the document {cut}',
  async function (this: H10World, cut: CutName) {
    await getCut(this.server, cut)
  }
)

When(
  'the client sends {bytes} by {word} to {bytes}',
  async function (this: H10World, body: Buffer, method: string, target: Buffer) {
    await sendBody(this.server, { method, target, body })
  }
)

When('the client gets {resource}', async function (this: H10World, name: ResourceName) {
  await get(this.server, name)
})

When(
  'the client gets {resource} with {bytes}',
  async function (this: H10World, name: ResourceName, fields: Buffer) {
    await get(this.server, name, fields)
  }
)

When(
  'the client asks for the head of {resource}',
  async function (this: H10World, name: ResourceName) {
    await head(this.server, name)
  }
)

When(
  'the client asks for the head of {resource} with {bytes}',
  async function (this: H10World, name: ResourceName, fields: Buffer) {
    await head(this.server, name, fields)
  }
)

When(
  'the client asks for the heads of {bytes} and of {bytes}',
  async function (this: H10World, first: Buffer, second: Buffer) {
    await heads(this.server, [first, second])
  }
)

When(
  'the client follows the redirection from {resource}',
  async function (this: H10World, name: ResourceName) {
    await follow(this.server, name)
  }
)
