import { Then } from '@cucumber/cucumber'
import {
  expectCleanReason,
  expectHonestMajor,
  expectNoLeadingZeros,
  expectOwnVersion,
  expectReadableVersion,
  expectStatusLine
} from '../harness/expect/status-line.js'
import { noteVersion } from '../harness/scene/version-note.js'
import type { H10World } from './support/world.js'

Then('the response opens with a status line', function (this: H10World) {
  expectStatusLine(this.server.answer)
})

Then('the status line claims HTTP\\/1.0 or HTTP\\/1.1', function (this: H10World) {
  expectReadableVersion(this.server.answer)
  noteVersion(this.server)
})

Then('the status line claims HTTP\\/1.0', function (this: H10World) {
  expectOwnVersion(this.server.answer)
})

Then('the version in the status line has no leading zeros', function (this: H10World) {
  expectNoLeadingZeros(this.server.answer)
})

Then('the reason phrase holds no control character', function (this: H10World) {
  expectCleanReason(this.server.answer)
})

Then('the server answers as HTTP\\/1, or closes', function (this: H10World) {
  expectHonestMajor(this.server.answer)
})
