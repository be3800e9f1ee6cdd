import { Given, Then, When } from '@cucumber/cucumber'
import {
  expectBasicChallenge,
  expectChallenge,
  expectChallengeForm,
  expectPlainStrings
} from '../harness/expect/challenge.js'
import { expectAbsent, expectDocument } from '../harness/expect/document.js'
import { expectStatus } from '../harness/expect/status.js'
import {
  askOpenWith,
  askWith,
  askWithout,
  type Credentials,
  challengeOf,
  expectProtectedKept,
  layProtected,
  publishProtected
} from '../harness/scene/protection.js'
import type { H10World } from './support/world.js'

Given('a protected document', async function (this: H10World) {
  await publishProtected(this.server)
})

Given('another protected document', async function (this: H10World) {
  await layProtected(this.server, 'other protected document')
})

When('the client gets the protected document', async function (this: H10World) {
  await askWithout(this.server)
})

When(
  'the client gets the protected document with the field {bytes}',
  async function (this: H10World, fields: Buffer) {
    await askWithout(this.server, fields)
  }
)

When(
  'the client gets the protected document with {credentials}',
  async function (this: H10World, name: Credentials) {
    await askWith(this.server, name)
  }
)

When(
  'the client gets the other protected document with {credentials}',
  async function (this: H10World, name: Credentials) {
    await askWith(this.server, name, { document: 'other protected document' })
  }
)

When(
  'the client gets the open document with {credentials}',
  async function (this: H10World, name: Credentials) {
    await askOpenWith(this.server, name)
  }
)

Then('a 401 has a challenge', function (this: H10World) {
  expectChallenge(challengeOf(this.server))
})

Then('the challenge of a 401 is a scheme and a realm', function (this: H10World) {
  expectChallengeForm(challengeOf(this.server))
})

Then(
  'the strings in the challenge of a 401 end at their first quotation mark',
  function (this: H10World) {
    expectPlainStrings(challengeOf(this.server))
  }
)

Then('the client is challenged to authenticate by Basic', function (this: H10World) {
  expectBasicChallenge(this.server.answer)
})

Then('the credentials are refused with 401 or 403', function (this: H10World) {
  expectStatus(this.server.answer, 401, 403)
})

Then('the protected document arrives', function (this: H10World) {
  expectDocument(this.server.answer, this.server.shelf.get('protected document').content)
})

Then('the other protected document arrives', function (this: H10World) {
  expectDocument(this.server.answer, this.server.shelf.get('other protected document').content)
})

Then('what is protected is as it was', function (this: H10World) {
  expectProtectedKept(this.server)
})

Then('the protected document does not arrive', async function (this: H10World) {
  const { content } = this.server.shelf.get('protected document')
  expectAbsent(await this.server.wholeAnswer(), content)
})
