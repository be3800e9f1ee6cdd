import t from 'tap'
import {
  expectBlameOrBareRefusal,
  expectConditionOrMalformed,
  expectDocumentOrCondition,
  expectErrorOrDocument,
  expectHarmless,
  expectRefusal,
  expectRefusalOrDocument,
  expectRefusalOrNothingBut,
  expectUnderstoodOrMalformed
} from '../../../harness/expect/refusal.js'
import { type Options, observedOf, response } from './observed-of.js'

const content = Buffer.from('the document')
const seen = {
  served: [response(200, [], 'the document')],
  other: [response(200, [], 'a page')],
  moved: [response(301, ['Location: /x'])],
  unchanged: [response(304)],
  malformed: [response(400, [], 'no')],
  unversioned: [response(505, [], 'no')],
  failed: [response(500, [], 'no')],
  bareError: ['<h1>no</h1>'],
  bareDocument: ['the document'],
  closed: [''],
  reset: ['', { close: 'reset' }],
  silent: ['', { close: 'open' }],
  bareAndOpen: ['<h1>no</h1>', { close: 'open' }]
} as const satisfies Readonly<Record<string, readonly [string, Options?]>>

const bare = ['bareError', 'closed', 'reset']
const refusals = ['malformed', 'unversioned', 'failed', ...bare]

const facts = [
  ['refusal', expectRefusal, refusals],
  ['refusal or document alone', expectRefusalOrNothingBut, ['bareDocument', ...refusals]],
  ['blame or bare refusal', expectBlameOrBareRefusal, ['malformed', ...bare]],
  ['refusal or document', expectRefusalOrDocument, ['served', ...refusals]],
  ['understood or malformed', expectUnderstoodOrMalformed, ['served', 'malformed', 'bareError']],
  ['condition or malformed', expectConditionOrMalformed, ['unchanged', 'malformed']],
  ['document or condition', expectDocumentOrCondition, ['served', 'unchanged']],
  ['harmless', expectHarmless, ['served', 'moved', 'unchanged', 'malformed']]
] as const

for (const [name, expectFact, accepted] of facts) {
  t.test(`${name}: what is accepted`, async t => {
    const passed = Object.entries(seen).filter(([, [received, options]]) => {
      try {
        expectFact(observedOf(received, options), content)
        return true
      } catch {
        return false
      }
    })
    t.same(passed.map(([key]) => key).sort(), [...accepted].sort())
  })
}

t.test('an error, or the whole document and nothing else', async t => {
  t.doesNotThrow(() => expectErrorOrDocument(observedOf(response(403)), content))
  for (const status of [200, 203]) {
    const received = response(status, [], 'the document')
    t.doesNotThrow(() => expectErrorOrDocument(observedOf(received), content))
  }
  for (const received of [response(200, [], 'the'), response(301), 'the document', '']) {
    t.throws(() => expectErrorOrDocument(observedOf(received), content), /the whole document/)
  }
})
