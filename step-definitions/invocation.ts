import { Then, When } from '@cucumber/cucumber'
import {
  expectAlike,
  expectBodyOrReport,
  expectEnd,
  expectExplained,
  expectReport
} from '../harness/expect/invocation.js'
import { askForHelp } from '../harness/scene/client-help.js'
import type { H10World } from './support/world.js'

When('the client is asked for help about {string}', async function (this: H10World, topic: string) {
  await askForHelp(this.client, topic)
})

Then('the client explains {string}', function (this: H10World, command: string) {
  expectExplained(this.client.visit, command)
})

Then('the client ends by itself', function (this: H10World) {
  expectEnd(this.client.visit)
})

Then('the client reports the failure', function (this: H10World) {
  expectReport(this.client.visit)
})

Then('the client reports more than {bytes}', function (this: H10World, delivered: Buffer) {
  expectReport(this.client.visit, delivered)
})

Then('the client prints the body or reports the failure', function (this: H10World) {
  expectBodyOrReport(this.client.visit)
})

Then('the client treats both alike', function (this: H10World) {
  expectAlike(this.client.visitBefore(1), this.client.visit)
})
