import { Then, When } from '@cucumber/cucumber'
import { expectStored } from '../harness/expect/printed-body.js'
import { type BodyName, bodyOf } from '../harness/scene/client-body.js'
import { store } from '../harness/scene/client-fetch.js'
import type { H10World } from './support/world.js'

const FILE = 'stored.dat'

When('the client stores {namedBody}', async function (this: H10World, name: BodyName) {
  await store(this.client, bodyOf(name, this.client.random), FILE)
})

Then('the file holds the body', function (this: H10World) {
  this.grade(expectStored(this.client.visit, this.client.stored(FILE)))
})
