import { Then } from '@cucumber/cucumber'
import {
  expectCounted,
  expectEmptyLine,
  expectGiven,
  expectNoBody,
  expectOctetCount,
  expectStopped
} from '../harness/expect/sent-body.js'
import type { H10World } from './support/world.js'

Then('Content-Length counts the octets that follow the head', function (this: H10World) {
  expectCounted(this.client.visit)
})

Then('Content-Length is the number of octets given', function (this: H10World) {
  expectOctetCount(this.client.visit)
})

Then('the request body is what the client was given', function (this: H10World) {
  expectGiven(this.client.visit)
})

Then('the client does not send the whole body', function (this: H10World) {
  expectStopped(this.client.visit)
})

Then('the request has no body', function (this: H10World) {
  expectNoBody(this.client.visit)
})

Then('an empty line ends the request', function (this: H10World) {
  expectEmptyLine(this.client.visit)
})
