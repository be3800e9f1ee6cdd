import { Given, Then, When } from '@cucumber/cucumber'
import type { CutName } from '../harness/scene/cut.js'
import type { Random } from '../harness/scene/random.js'
import {
  expectNothingBeside,
  expectNothingUploaded,
  expectServed,
  expectUnchanged,
  expectUploaded,
  postTo,
  storePost,
  upload,
  uploadAndMore,
  uploadCut,
  uploadHalf,
  uploadNaming,
  uploadWithSwitch
} from '../harness/scene/upload.js'
import type { H10World } from './support/world.js'

type Content = (random: Random) => Buffer

Given('the server stores what is posted', async function (this: H10World) {
  await storePost(this.server)
})

When('the client posts a file {content}', async function (this: H10World, content: Content) {
  await upload(this.server, content(this.server.random))
})

When(
  'the client posts a file {content} over the second document',
  async function (this: H10World, content: Content) {
    const { path } = this.server.shelf.get('second document')
    await upload(this.server, content(this.server.random), path)
  }
)

When(
  'the client posts a file {content} {cut}',
  async function (this: H10World, content: Content, cut: CutName) {
    await uploadCut(this.server, content(this.server.random), cut)
  }
)

When(
  'the client posts a file {content} and {int} octets too many',
  async function (this: H10World, content: Content, more: number) {
    await uploadAndMore(this.server, content(this.server.random), more)
  }
)

When(
  'the client posts a file {content} with {string}',
  async function (this: H10World, content: Content, field: string) {
    await uploadNaming(this.server, content(this.server.random), field)
  }
)

When('the client posts a file to a new directory', async function (this: H10World) {
  const path = `/${this.server.random.word()}${this.server.shelf.fresh()}`
  await upload(this.server, this.server.random.letters(100), path)
})

When(
  'the client posts a file over the second document with the query {string}',
  async function (this: H10World, query: string) {
    const { path } = this.server.shelf.get('second document')
    await uploadWithSwitch(this.server, `${path}?${query}`)
  }
)

When('the client posts half a file and goes away', async function (this: H10World) {
  await uploadHalf(this.server, this.server.shelf.fresh('bin'))
})

When(
  'the client posts half a file over the second document and goes away',
  async function (this: H10World) {
    await uploadHalf(this.server, this.server.shelf.get('second document').path)
  }
)

When(
  'the client posts {bytes} to {bytes}',
  async function (this: H10World, body: Buffer, target: Buffer) {
    await postTo(this.server, body, target)
  }
)

When(
  'the client posts {bytes} over the symbolic link',
  async function (this: H10World, body: Buffer) {
    await postTo(this.server, body, Buffer.from(this.server.shelf.get('symbolic link').path))
  }
)

Then('the server holds the posted file, octet for octet', async function (this: H10World) {
  this.grade(await expectUploaded(this.server))
})

Then('the posted file is served, octet for octet', async function (this: H10World) {
  this.grade(await expectServed(this.server))
})

Then('the server holds no such file', function (this: H10World) {
  expectNothingUploaded(this.server)
})

Then('no file has the query for a part of its name', function (this: H10World) {
  expectNothingBeside(this.server)
})

Then('the server holds the second document as it was', function (this: H10World) {
  expectUnchanged(this.server)
})
