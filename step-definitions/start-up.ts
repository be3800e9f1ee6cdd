import { Then, When } from '@cucumber/cucumber'
import {
  expectOwnDirectory,
  expectPrinted,
  type StartUp,
  startAnother
} from '../harness/scene/start-up.js'
import type { H10World } from './support/world.js'

When(
  'the server is started in another directory {startUp}',
  async function (this: H10World, startUp: StartUp) {
    await startAnother(this.server, startUp)
  }
)

Then('it serves the file of that directory', async function (this: H10World) {
  await expectOwnDirectory(this.server)
})

Then('it has printed something', function (this: H10World) {
  expectPrinted(this.server)
})
