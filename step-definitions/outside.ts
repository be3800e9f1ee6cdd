import { Given, Then } from '@cucumber/cucumber'
import { expectAbsent } from '../harness/expect/document.js'
import { expectNoLeak } from '../harness/expect/outside.js'
import { layInternal } from '../harness/scene/internal.js'
import { expectOutsideUntouched, namesOutside, secretsOf } from '../harness/scene/outside.js'
import type { H10World } from './support/world.js'

Given('a file that the server keeps for itself', async function (this: H10World) {
  await layInternal(this.server)
})

Then('the internal file does not arrive', async function (this: H10World) {
  const { content } = this.server.shelf.get('internal file')
  expectAbsent(await this.server.wholeAnswer(), content.subarray(2, -1))
})

Then('nothing from outside the root is shown', async function (this: H10World) {
  expectNoLeak(await this.server.wholeAnswer(), secretsOf(this.server))
})

Then('no name from outside the root is shown', async function (this: H10World) {
  expectNoLeak(await this.server.wholeAnswer(), namesOutside(this.server))
})

Then('everything outside the root is as it was', async function (this: H10World) {
  expectOutsideUntouched(this.server, await this.server.wholeAnswer())
})
