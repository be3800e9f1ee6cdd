import { Given, Then, When } from '@cucumber/cucumber'
import { expectAbsent, expectDocument } from '../harness/expect/document.js'
import { nameOf } from '../harness/scene/files.js'
import { askProgram, programSource } from '../harness/scene/program.js'
import { programPath } from '../harness/scene/program-path.js'
import type { H10World } from './support/world.js'

Given('the server offers a program', function (this: H10World) {
  programPath(this.server)
})

Given('the server offers a program that has a file', function (this: H10World) {
  programSource(this.server)
})

When('the client asks the program for the name of the document', async function (this: H10World) {
  await askProgram(this.server)
})

Then('the page holds the name of the document', function (this: H10World) {
  expectDocument(this.server.answer, Buffer.from(nameOf(this.server, 'document'), 'latin1'))
})

Then('the source of the program does not arrive', async function (this: H10World) {
  expectAbsent(await this.server.wholeAnswer(), programSource(this.server))
})
