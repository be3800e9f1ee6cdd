import { Given, Then } from '@cucumber/cucumber'
import { expectFiles } from '../harness/scene/files.js'
import { linkToSibling } from '../harness/scene/outside.js'
import { linkOutside, publishDirectory } from '../harness/scene/publish.js'
import type { H10World } from './support/world.js'

Given('a directory', async function (this: H10World) {
  await publishDirectory(this.server)
})

Given('a symbolic link out of the root', async function (this: H10World) {
  await linkOutside(this.server)
})

Given("a symbolic link to the root's sibling", async function (this: H10World) {
  await linkToSibling(this.server)
})

Then('the files of the server are what they were', function (this: H10World) {
  expectFiles(this.server)
})
