import { When } from '@cucumber/cucumber'
import {
  announceBody,
  type BurdenName,
  type EndlessHead,
  getBurdened,
  getByLine,
  sendEndless
} from '../harness/scene/burden.js'
import { getLong, type LongPath } from '../harness/scene/long-path.js'
import type { H10World } from './support/world.js'

When(
  'the client gets the document with {burden}',
  async function (this: H10World, name: BurdenName) {
    await getBurdened(this.server, name)
  }
)

When(
  'the client gets the document by a request line of {int} octets',
  async function (this: H10World, octets: number) {
    await getByLine(this.server, octets)
  }
)

When('the client sends {endlessRequest}', async function (this: H10World, name: EndlessHead) {
  await sendEndless(this.server, name)
})

When(
  'the client announces a body by {word}, sends none and ends',
  async function (this: H10World, method: string) {
    await announceBody(this.server, method)
  }
)

When('the client gets {longPath}', async function (this: H10World, name: LongPath) {
  await getLong(this.server, name)
})
