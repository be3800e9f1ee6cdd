import { Then, When } from '@cucumber/cucumber'
import { announceLong, askUnread, expectModest } from '../harness/scene/memory.js'
import type { H10World } from './support/world.js'

When(
  'another client announces {int} octets by {word} and sends five',
  async function (this: H10World, octets: number, method: string) {
    await announceLong(this.server, method, octets)
  }
)

When(
  'another client asks {int} times for the second document and reads nothing',
  async function (this: H10World, count: number) {
    await askUnread(this.server, count)
  }
)

Then('the server has taken little memory', function (this: H10World) {
  expectModest(this.server)
})
