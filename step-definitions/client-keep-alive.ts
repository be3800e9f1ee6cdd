import { When } from '@cucumber/cucumber'
import { offerToKeep } from '../harness/scene/client-keep-alive.js'
import type { H10World } from './support/world.js'

When(
  'the client offers to keep the connection and receives a body behind the head {bytes}',
  async function (this: H10World, head: Buffer) {
    await offerToKeep(this.client, head)
  }
)

When(
  'the client offers to keep the connection, which stays open, and receives a body behind the head {bytes}',
  async function (this: H10World, head: Buffer) {
    await offerToKeep(this.client, head, 'hold')
  }
)
