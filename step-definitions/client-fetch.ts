import { type DataTable, When } from '@cucumber/cucumber'
import {
  fetchAtDefaultPort,
  fetchDocument,
  fetchFromNobody,
  fetchFromTwo,
  fetchUnheard,
  fetchUrl,
  fetchWithFields
} from '../harness/scene/client-fetch.js'
import type { H10World } from './support/world.js'

When('the client fetches another document', async function (this: H10World) {
  await fetchDocument(this.client)
})

When('the client fetches {bytes}', async function (this: H10World, url: Buffer) {
  await fetchUrl(this.client, url.toString('latin1'))
})

When(
  'the client fetches a document at the default port, as {string}',
  async function (this: H10World, written: string) {
    await fetchAtDefaultPort(this.client, written)
  }
)

When(
  'the client fetches a document with the field {bytes}',
  async function (this: H10World, field: Buffer) {
    await fetchWithFields(this.client, [field.toString('latin1')])
  }
)

When(
  'the client fetches a document with the fields',
  async function (this: H10World, fields: DataTable) {
    await fetchWithFields(this.client, fields.raw().flat())
  }
)

When('the client fetches from one server and then from another', async function (this: H10World) {
  await fetchFromTwo(this.client)
})

When(
  'the client fetches from a server that closes before it is asked',
  async function (this: H10World) {
    await fetchUnheard(this.client)
  }
)

When('the client fetches from a port where nobody listens', async function (this: H10World) {
  await fetchFromNobody(this.client)
})
