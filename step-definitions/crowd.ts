import { Given, Then, When } from '@cucumber/cucumber'
import { expectEachServed } from '../harness/expect/served.js'
import {
  getAllAtOnce,
  occupy,
  occupyMany,
  postAtOnce,
  readWhileWritten,
  visit,
  visitMany
} from '../harness/scene/crowd.js'
import { expectOneUploaded } from '../harness/scene/upload.js'
import type { H10World } from './support/world.js'

Given(
  'another client that has sent {bytes} and waits',
  async function (this: H10World, bytes: Buffer) {
    await occupy(this.server, bytes)
  }
)

Given(
  '{int} other clients that have sent {bytes} and wait',
  async function (this: H10World, count: number, bytes: Buffer) {
    await occupyMany(this.server, count, bytes)
  }
)

Given(
  '{int} other clients that have sent {bytes} and gone',
  async function (this: H10World, count: number, bytes: Buffer) {
    await visitMany(this.server, count, bytes)
  }
)

Given(
  'another client that asks a thousand times on one connection',
  async function (this: H10World) {
    const request = 'GET {document} HTTP/1.0\r\nHost: {authority}\r\nConnection: keep-alive\r\n\r\n'
    await occupy(this.server, Buffer.from(request.repeat(1000), 'latin1'))
  }
)

Given(
  'another client that has sent {bytes} and gone',
  async function (this: H10World, bytes: Buffer) {
    await visit(this.server, bytes, 'close')
  }
)

Given(
  'another client that has sent {bytes} and reset the connection',
  async function (this: H10World, bytes: Buffer) {
    await visit(this.server, bytes, 'reset')
  }
)

When('four clients get each of the documents at once', async function (this: H10World) {
  await getAllAtOnce(this.server)
})

When('two clients post different files to one path at once', async function (this: H10World) {
  await postAtOnce(this.server)
})

When(
  'clients get the second document while another posts over it',
  async function (this: H10World) {
    await readWhileWritten(this.server)
  }
)

Then('every client receives its document', function (this: H10World) {
  expectEachServed(this.server.served)
})

Then('every client receives one state of the document', function (this: H10World) {
  expectEachServed(this.server.served)
})

Then('the server holds one of them, octet for octet', async function (this: H10World) {
  this.grade(await expectOneUploaded(this.server))
})
