import { Then } from '@cucumber/cucumber'
import { expectLink } from '../harness/expect/explanation.js'
import {
  expectAbsoluteLocation,
  expectLed,
  expectLocation,
  expectOwnSite,
  locationOf
} from '../harness/expect/redirection.js'
import type { H10World } from './support/world.js'

Then('the redirection has a Location', function (this: H10World) {
  expectLocation(this.server.answer)
})

Then('the Location is one absolute URL', function (this: H10World) {
  expectAbsoluteLocation(this.server.answer)
})

Then('the response leads to no host that the path names', function (this: H10World) {
  expectOwnSite(this.server.answer, new URL(`http://${this.server.authority}/`))
})

Then('the redirection leads to the directory', function (this: H10World) {
  expectLed(this.server.earlier, this.server.answer)
})

Then('the body of the redirection links to its Location', function (this: H10World) {
  locationOf(this.server.answer)
  expectLink(this.server.answer)
})
