import { Given, Then, When } from '@cucumber/cucumber'
import {
  expectFinal,
  expectInOrder,
  expectInOrderOrClose,
  expectNoSuccess
} from '../harness/expect/sequence.js'
import type { ResourceName } from '../harness/scene/resource.js'
import {
  acceptFollowedPost,
  askAndEnd,
  askAtOnce,
  askInTurn,
  hideInBody,
  sendThenAsk,
  sendThenAskAndEnd
} from '../harness/scene/turns.js'
import type { H10World } from './support/world.js'

Given('the server answers a post that another request follows', async function (this: H10World) {
  await acceptFollowedPost(this.server)
})

When(
  'the client gets {resource}, then the second document on the same connection',
  async function (this: H10World, resource: ResourceName) {
    await askInTurn(this.server, { method: 'GET', resource })
  }
)

When(
  'the client gets {resource} with {bytes}, then the second document on the same connection',
  async function (this: H10World, resource: ResourceName, fields: Buffer) {
    await askInTurn(this.server, { method: 'GET', resource, fields })
  }
)

When(
  'the client asks for the head of {resource}, then for the second document on the same connection',
  async function (this: H10World, resource: ResourceName) {
    await askInTurn(this.server, { method: 'HEAD', resource })
  }
)

When('the client asks for both documents at once', async function (this: H10World) {
  await askAtOnce(this.server, false)
})

When(
  'the client asks for both documents at once and to keep the connection',
  async function (this: H10World) {
    await askAtOnce(this.server, true)
  }
)

When(
  'the client sends {bytes} and the request for the second document',
  async function (this: H10World, bytes: Buffer) {
    await sendThenAsk(this.server, bytes)
  }
)

When(
  'the client sends {bytes}, then the request for the second document, and ends',
  async function (this: H10World, bytes: Buffer) {
    await sendThenAskAndEnd(this.server, bytes)
  }
)

When(
  'the client sends a {word} of {resource} whose body is the request for the second document',
  async function (this: H10World, method: string, resource: ResourceName) {
    await hideInBody(this.server, method, resource)
  }
)

When('the client asks for the second document and ends', async function (this: H10World) {
  await askAndEnd(this.server)
})

Then('both documents arrive in order', function (this: H10World) {
  const { shelf } = this.server
  expectInOrder(this.server.answer, [
    shelf.get('document').content,
    shelf.get('second document').content
  ])
})

Then('the second document arrives next', function (this: H10World) {
  const { content } = this.server.shelf.get('second document')
  expectInOrder(this.server.answer, [undefined, content])
})

Then('both documents arrive in order, or the server closes', function (this: H10World) {
  const { shelf } = this.server
  expectInOrderOrClose(this.server.answer, [
    shelf.get('document').content,
    shelf.get('second document').content
  ])
})

Then('the second document arrives next, or the server closes', function (this: H10World) {
  const { content } = this.server.shelf.get('second document')
  expectInOrderOrClose(this.server.answer, [undefined, content])
})

Then('nothing succeeds', async function (this: H10World) {
  expectNoSuccess(await this.server.wholeAnswer())
})

Then('a final response arrives', function (this: H10World) {
  expectFinal(this.server.answer)
})
