import { Then } from '@cucumber/cucumber'
import { expectAtMost, expectSingleRequest } from '../harness/expect/arrivals.js'
import { expectNoRequest } from '../harness/expect/invocation.js'
import {
  expectAtDefaultPort,
  expectAtItsPort,
  expectLabel,
  expectMethod,
  expectNoLine,
  expectPathAlone,
  expectTarget,
  expectTargetIfAny,
  expectThreeWords,
  expectVersion
} from '../harness/expect/sent-line.js'
import type { H10World } from './support/world.js'

Then('the request line is three words, one space apart', function (this: H10World) {
  expectThreeWords(this.client.visit)
})

Then('the method of the request is {string}', function (this: H10World, method: string) {
  expectMethod(this.client.visit, method)
})

Then('the request line ends in a version', function (this: H10World) {
  expectVersion(this.client.visit)
})

Then('the request is labelled HTTP\\/1.0', function (this: H10World) {
  expectLabel(this.client.visit)
})

Then('the request is for {string}', function (this: H10World, target: string) {
  expectTarget(this.client.visit, target)
})

Then('the request line asks for {string} alone', function (this: H10World, target: string) {
  expectPathAlone(this.client.visit, target)
})

Then('the request, if one is made, is for {string}', function (this: H10World, target: string) {
  expectTargetIfAny(this.client.visit, target)
})

Then('no line of the request opens with {string}', function (this: H10World, opening: string) {
  expectNoLine(this.client.visit, opening)
})

Then('the request is a GET for the document', function (this: H10World) {
  expectMethod(this.client.visit, 'GET')
  expectTarget(this.client.visit)
})

Then('the request is a POST for the resource', function (this: H10World) {
  expectMethod(this.client.visit, 'POST')
  expectTarget(this.client.visit)
})

Then('each server gets the request meant for it', function (this: H10World) {
  expectAtItsPort(this.client.visitBefore(1))
  expectAtItsPort(this.client.visit)
})

Then('the request comes to the default port', function (this: H10World) {
  expectAtDefaultPort(this.client.visit)
})

Then('a single request arrives', function (this: H10World) {
  expectSingleRequest(this.client.visit)
})

Then('at most {int} requests arrive', function (this: H10World, most: number) {
  expectAtMost(this.client.visit, most)
})

Then('no request arrives', function (this: H10World) {
  expectNoRequest(this.client.visit)
})
