import { Then } from '@cucumber/cucumber'
import { expectSentText } from '../harness/expect/sent-charset.js'
import { expectTrueCoding } from '../harness/expect/sent-coding.js'
import { expectDates, expectPreferredDates } from '../harness/expect/sent-dates.js'
import {
  expectFilledLists,
  expectPreference,
  type Preference
} from '../harness/expect/sent-lists.js'
import type { H10World } from './support/world.js'

Then('each date of the request is a date of HTTP', function (this: H10World) {
  expectDates(this.client.visit)
})

Then('each date of the request has the preferred form', function (this: H10World) {
  expectPreferredDates(this.client.visit)
})

Then('no list of the request is empty that has to hold something', function (this: H10World) {
  expectFilledLists(this.client.visit)
})

Then(
  'the preference {string}, if sent, follows its grammar',
  function (this: H10World, name: Preference) {
    expectPreference(this.client.visit, name)
  }
)

Then('the body is a text of the charset that the client names, if any', function (this: H10World) {
  expectSentText(this.client.visit)
})

Then('the body has the coding that the request names', function (this: H10World) {
  expectTrueCoding(this.client.visit)
})
