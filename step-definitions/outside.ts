import { Then } from '@cucumber/cucumber'
import { expectNoLeak } from '../harness/expect/outside.js'
import { expectOutsideUntouched, namesOutside, secretsOf } from '../harness/scene/outside.js'
import type { H10World } from './support/world.js'

Then('nothing from outside the root is shown', async function (this: H10World) {
  expectNoLeak(await this.server.wholeAnswer(), secretsOf(this.server))
})

Then('no name from outside the root is shown', async function (this: H10World) {
  expectNoLeak(await this.server.wholeAnswer(), namesOutside(this.server))
})

Then('everything outside the root is as it was', async function (this: H10World) {
  expectOutsideUntouched(this.server, await this.server.wholeAnswer())
})
