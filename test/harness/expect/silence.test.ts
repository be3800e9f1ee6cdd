import t from 'tap'
import { Violation } from '../../../harness/expect/outcome.js'
import { expectUnasked, expectWholeOrNothing } from '../../../harness/expect/silence.js'
import type { WireEvent } from '../../../harness/wire/event.js'
import { observedOf, response } from './observed-of.js'

const bytes = Buffer.from('220 ready\r\n')
const connected = { at: 1, kind: 'connected' } as const
const sent = { at: 2, kind: 'sent', bytes } as const
const received = { at: 3, kind: 'received', bytes } as const

t.test('the client speaks first', async t => {
  t.doesNotThrow(() => expectUnasked(happened(connected, sent, received)))
  t.doesNotThrow(() => expectUnasked(happened(connected)))
  t.throws(() => expectUnasked(happened(connected, received, sent)), /got "220 ready/)
})

t.test('a part of the content is neither all nor nothing', async t => {
  const content = Buffer.from('content')
  t.doesNotThrow(() => expectWholeOrNothing(observedOf(''), content))
  t.doesNotThrow(() => expectWholeOrNothing(observedOf(response(200, [], 'content')), content))
  t.throws(() => expectWholeOrNothing(observedOf(response(200, [], 'con')), content), Violation)
  t.throws(() => expectWholeOrNothing(observedOf(response(500)), content), Violation)
})

function happened(...events: readonly WireEvent[]) {
  const observed = observedOf('')
  return { ...observed, exchange: { ...observed.exchange, events } }
}
