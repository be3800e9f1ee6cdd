import { When } from '@cucumber/cucumber'
import { type BodyName, bodyOf } from '../harness/scene/client-body.js'
import {
  getWithFile,
  getWithText,
  postBody,
  postFile,
  postForm,
  postText,
  postTwice,
  postWithFields
} from '../harness/scene/client-post.js'
import { postRefused, type Refusal } from '../harness/scene/client-refusal.js'
import type { H10World } from './support/world.js'

When('the client posts {namedBody}', async function (this: H10World, name: BodyName) {
  await postBody(this.client, bodyOf(name, this.client.random))
})

When('the client posts the text {bytes}', async function (this: H10World, text: Buffer) {
  await postText(this.client, text.toString('utf8'))
})

When('the client posts a long text inline', async function (this: H10World) {
  await postText(this.client, bodyOf('a long text', this.client.random).toString('utf8'))
})

When('the client posts a file of {namedBody}', async function (this: H10World, name: BodyName) {
  await postFile(this.client, bodyOf(name, this.client.random))
})

When('the client posts to {bytes}', async function (this: H10World, url: Buffer) {
  await postForm(this.client, { url: url.toString('latin1') })
})

When(
  'the client posts a document with the field {bytes}',
  async function (this: H10World, field: Buffer) {
    await postWithFields(this.client, [field.toString('latin1')])
  }
)

When(
  'the client posts a long file and gets {refusal} with {status} before it is read',
  async function (this: H10World, refusal: Refusal, status: number) {
    await postRefused(this.client, refusal, status)
  }
)

When('the client posts both a text and a file', async function (this: H10World) {
  await postTwice(this.client)
})

When('the client is told to get with a text', async function (this: H10World) {
  await getWithText(this.client)
})

When('the client is told to get with a file', async function (this: H10World) {
  await getWithFile(this.client)
})
