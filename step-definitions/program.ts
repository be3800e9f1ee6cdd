import { Given, Then, When } from '@cucumber/cucumber'
import { expectDocument } from '../harness/expect/document.js'
import { nameOf } from '../harness/scene/files.js'
import { askProgram, programPath } from '../harness/scene/program.js'
import type { H10World } from './support/world.js'

Given('the server offers a program', function (this: H10World) {
  programPath(this.server)
})

When('the client asks the program for the name of the document', async function (this: H10World) {
  await askProgram(this.server)
})

Then('the page holds the name of the document', function (this: H10World) {
  expectDocument(this.server.answer, Buffer.from(nameOf(this.server, 'document'), 'latin1'))
})
