import { When } from '@cucumber/cucumber'
import { type BodyName, bodyOf } from '../harness/scene/client-body.js'
import {
  type Cut,
  type Endless,
  receive,
  receiveBehind,
  receiveBehindField,
  receiveBytes,
  receiveConditionally,
  receiveEndless,
  receiveHead,
  receiveInPieces,
  receiveSimple,
  receiveSimpleDripped,
  receiveStatus,
  receiveUnmeasured
} from '../harness/scene/client-receive.js'
import type { H10World } from './support/world.js'

When('the client receives {namedBody}', async function (this: H10World, name: BodyName) {
  await receive(this.client, bodyOf(name, this.client.random))
})

When(
  'the client receives {namedBody} without a length',
  async function (this: H10World, name: BodyName) {
    await receiveUnmeasured(this.client, bodyOf(name, this.client.random))
  }
)

When('the client receives a response {responseCut}', async function (this: H10World, cut: Cut) {
  await receiveInPieces(this.client, cut)
})

When(
  'the client receives a body behind the head {bytes}',
  async function (this: H10World, head: Buffer) {
    await receiveBehind(this.client, head)
  }
)

When(
  'the client receives a body behind the head {bytes} on a connection that stays open',
  async function (this: H10World, head: Buffer) {
    await receiveBehind(this.client, head, 'hold')
  }
)

When(
  'the client receives a body behind the field {bytes}',
  async function (this: H10World, lines: Buffer) {
    await receiveBehindField(this.client, lines)
  }
)

When(
  'the client receives a text that opens with {bytes}',
  async function (this: H10World, start: Buffer) {
    await receiveSimple(this.client, start)
  }
)

When(
  'the client receives a text that opens with {bytes} octet by octet',
  async function (this: H10World, start: Buffer) {
    await receiveSimpleDripped(this.client, start)
  }
)

When(
  'the client receives {bytes} and then the end of the connection',
  async function (this: H10World, bytes: Buffer) {
    await receiveBytes(this.client, bytes)
  }
)

When(
  'the client receives {bytes} and then nothing',
  async function (this: H10World, bytes: Buffer) {
    await receiveBytes(this.client, bytes, 'hold')
  }
)

When(
  'the client receives {bytes} and then a reset',
  async function (this: H10World, bytes: Buffer) {
    await receiveBytes(this.client, bytes, 'reset')
  }
)

When('the client receives {endlessHead}', async function (this: H10World, kind: Endless) {
  await receiveEndless(this.client, kind)
})

When('the client receives the status {status}', async function (this: H10World, status: number) {
  await receiveStatus(this.client, status)
})

When(
  'the client receives the status {status} and, asked again, the status {status}',
  async function (this: H10World, unknown: number, known: number) {
    await receiveStatus(this.client, unknown)
    await receiveStatus(this.client, known)
  }
)

When(
  'the client asks for a newer document and receives {bytes}',
  async function (this: H10World, bytes: Buffer) {
    await receiveConditionally(this.client, bytes)
  }
)

When(
  'the client asks for a head and receives {bytes}',
  async function (this: H10World, bytes: Buffer) {
    await receiveHead(this.client, bytes)
  }
)
