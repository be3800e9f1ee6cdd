import { Then, When } from '@cucumber/cucumber'
import { expectUnforwarded } from '../harness/expect/forwarded.js'
import {
  expectDocumentOrPart,
  expectDocumentOrStatus,
  expectOldOrMalformed,
  expectRefusalOrField,
  expectRefusalOrType
} from '../harness/expect/later-version.js'
import { sendBeside } from '../harness/scene/bystander.js'
import { getWithFields, postExpecting } from '../harness/scene/later-version.js'
import type { H10World } from './support/world.js'

When(
  'the client gets the document with {int} unknown fields',
  async function (this: H10World, count: number) {
    await getWithFields(this.server, count)
  }
)

When(
  'the client posts {bytes} after waiting for 100',
  async function (this: H10World, body: Buffer) {
    await postExpecting(this.server, body)
  }
)

When(
  'the client sends {bytes} beside another server',
  async function (this: H10World, bytes: Buffer) {
    await sendBeside(this.server, bytes)
  }
)

Then('the other server is not asked', function (this: H10World) {
  expectUnforwarded(this.server.answer, this.server.forwarded)
})

Then(
  'the document arrives under the label HTTP\\/1.0, or the request is malformed',
  function (this: H10World) {
    expectOldOrMalformed(this.server.answer, this.server.shelf.get('document').content)
  }
)

Then(
  'the request is refused, or answered with a field {string} or with nothing',
  function (this: H10World, name: string) {
    const { content } = this.server.shelf.get('document')
    expectRefusalOrField(this.server.answer, content, name)
  }
)

Then('the request is refused, or comes back as {string}', function (this: H10World, type: string) {
  const { content } = this.server.shelf.get('document')
  expectRefusalOrType(this.server.answer, content, type)
})

Then(
  'the document arrives, or the response has the status {status}',
  function (this: H10World, status: number) {
    const { content } = this.server.shelf.get('document')
    expectDocumentOrStatus(this.server.answer, content, status)
  }
)

Then('the document arrives, or the part of it that the response states', function (this: H10World) {
  expectDocumentOrPart(this.server.answer, this.server.shelf.get('document').content)
})
