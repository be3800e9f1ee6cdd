import { Given, Then, When } from '@cucumber/cucumber'
import {
  expectMorePrinted,
  expectOwnDirectory,
  type StartUp,
  startAnother
} from '../harness/scene/start-up.js'
import type { H10World } from './support/world.js'

Given('a server that listens', async function (this: H10World) {
  await this.server.begin()
})

When(
  'the server is started in another directory {startUp}',
  async function (this: H10World, startUp: StartUp) {
    await startAnother(this.server, startUp)
  }
)

Then('it serves the file of that directory', async function (this: H10World) {
  await expectOwnDirectory(this.server)
})

Then('it has printed more than one without "-v"', async function (this: H10World) {
  await expectMorePrinted(this.server)
})
