import t from 'tap'
import { Inconclusive, Violation } from '../../../harness/expect/outcome.js'
import {
  announcesKeepAlive,
  expectCloseAnnounced,
  expectKept,
  isDelimited
} from '../../../harness/expect/persistence.js'
import { describeResponse } from '../../../harness/wire/response.js'
import { observedOf, response } from './observed-of.js'

const open = { close: 'open' } as const
const keeping = response(200, ['Connection: foo, Keep-Alive'])
const later = keeping.replace('1.0', '1.1')

t.test('an option is a member of a list, in any case and line', async t => {
  t.ok(announcesKeepAlive(view(keeping)))
  t.ok(announcesKeepAlive(view(response(200, ['connection: a', 'connection: KEEP-ALIVE']))))
  t.notOk(announcesKeepAlive(view(response(200, ['Connection: keep-alive-not']))))
  t.notOk(announcesKeepAlive(view(response(200, ['Keep-Alive: timeout=5']))))
})

t.test('a length delimits, and so does a status without body', async t => {
  t.ok(isDelimited(view(response(200, ['Content-Length: 5']))))
  t.ok(isDelimited(view(response(304))))
  t.notOk(isDelimited(view(response(200, [], 'body'))))
})

t.test('what was announced is kept', async t => {
  t.doesNotThrow(() => expectKept(observedOf(keeping, open)))
  t.doesNotThrow(() => expectKept(observedOf(response(200))))
  t.throws(() => expectKept(observedOf(keeping)), Violation)
  t.throws(() => expectKept(observedOf('')), Inconclusive)
})

t.test('HTTP/1.1 says that it closes, HTTP/1.0 need not', async t => {
  t.doesNotThrow(() => expectCloseAnnounced(observedOf(response(200))))
  t.doesNotThrow(() => expectCloseAnnounced(observedOf(later, open)))
  t.doesNotThrow(() => expectCloseAnnounced(observedOf(later.replace('Keep-Alive', 'close'))))
  t.throws(() => expectCloseAnnounced(observedOf(later)), Violation)
  t.throws(() => expectCloseAnnounced(observedOf('')), Inconclusive)
})

function view(text: string) {
  return describeResponse(Buffer.from(text, 'latin1'))
}
