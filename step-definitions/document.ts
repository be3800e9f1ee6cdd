import { Given, Then } from '@cucumber/cucumber'
import {
  expectAbsent,
  expectDecoded,
  expectDocument,
  expectExactBody,
  expectNothingBut
} from '../harness/expect/document.js'
import { layDownMany } from '../harness/scene/crowd.js'
import { layCompressed } from '../harness/scene/encoding.js'
import { layDown, publishDated, publishDocument, publishMoved } from '../harness/scene/publish.js'
import type { Random } from '../harness/scene/random.js'
import { get, sendLine } from '../harness/scene/retrieve.js'
import type { H10World } from './support/world.js'

Given('a document', async function (this: H10World) {
  await publishDocument(this.server)
})

Given('a dated document', async function (this: H10World) {
  await publishDated(this.server)
})

Given('a dated document of {string}', async function (this: H10World, written: string) {
  await publishDated(this.server, new Date(written))
})

Given('a compressed form of the document beside it', function (this: H10World) {
  layCompressed(this.server)
})

Given(
  'a second document {content}',
  async function (this: H10World, content: (random: Random) => Buffer) {
    await layDown(this.server, content(this.server.random))
  }
)

Given(
  'a second document {content} that is served',
  async function (this: H10World, content: (random: Random) => Buffer) {
    await layDown(this.server, content(this.server.random))
    const observed = await get(this.server, 'the second document')
    expectDocument(observed, this.server.shelf.get('second document').content)
  }
)

Given('a second document named {string}', async function (this: H10World, name: string) {
  await layDown(this.server, this.server.random.letters(100), { name })
})

Given(
  'a second document {content} named {string}',
  async function (this: H10World, content: (random: Random) => Buffer, name: string) {
    await layDown(this.server, content(this.server.random), { name })
  }
)

Given(
  'a second document whose name holds the field {string}',
  async function (this: H10World, field: string) {
    const name = `${this.server.random.word()}\r\n${field}`
    await layDown(this.server, this.server.random.letters(100), { name })
  }
)

Given('a second document written a year from now', async function (this: H10World) {
  const modified = new Date(Date.now() + 365 * 86_400_000)
  await layDown(this.server, this.server.random.letters(100), { modified })
})

Given('a second document written years ago', async function (this: H10World) {
  const modified = new Date('2001-09-09T01:46:40Z')
  await layDown(this.server, this.server.random.letters(100), { modified })
})

Given('the document is served with {bytes}', async function (this: H10World, fields: Buffer) {
  const observed = await get(this.server, 'the document', fields)
  expectDocument(observed, this.server.shelf.get('document').content)
})

Given('the document is served to {bytes}', async function (this: H10World, line: Buffer) {
  const observed = await sendLine(this.server, line)
  expectDocument(observed, this.server.shelf.get('document').content)
})

Given('the second document is served', async function (this: H10World) {
  const observed = await get(this.server, 'the second document')
  expectDocument(observed, this.server.shelf.get('second document').content)
})

Given('a second document that a URL redirects to', async function (this: H10World) {
  await publishMoved(this.server)
})

Given('{int} more documents', async function (this: H10World, count: number) {
  await layDownMany(this.server, count)
})

Then('the document arrives', function (this: H10World) {
  expectDocument(this.server.answer, this.server.shelf.get('document').content)
})

Then('the document arrives, as it is or in the coding that is named', function (this: H10World) {
  expectDecoded(this.server.answer, this.server.shelf.get('document').content)
})

Then('the second document arrives', function (this: H10World) {
  expectDocument(this.server.answer, this.server.shelf.get('second document').content)
})

Then('the body is the second document, octet for octet', async function (this: H10World) {
  const { content } = this.server.shelf.get('second document')
  this.grade(expectExactBody(await this.server.wholeAnswer(), content))
})

Then('the document is all that arrives', async function (this: H10World) {
  const { content } = this.server.shelf.get('document')
  expectNothingBut(await this.server.wholeAnswer(), content)
})

Then('the second document does not arrive', async function (this: H10World) {
  const { content } = this.server.shelf.get('second document')
  expectAbsent(await this.server.wholeAnswer(), content)
})
