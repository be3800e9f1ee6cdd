import t from 'tap'
import {
  expectDocumentOrPart,
  expectDocumentOrStatus,
  expectOldOrMalformed,
  expectRefusalOrField,
  expectRefusalOrType
} from '../../../harness/expect/later-version.js'
import { Violation } from '../../../harness/expect/outcome.js'
import { observedOf, response } from './observed-of.js'

const content = Buffer.from('0123456789')
const whole = response(200, [], '0123456789')

t.test('HTTP/1.0 serves without Host, HTTP/1.1 does not', async t => {
  t.doesNotThrow(() => expectOldOrMalformed(observedOf(whole), content))
  t.doesNotThrow(() => expectOldOrMalformed(observedOf(response(400)), content))
  t.throws(() => expectOldOrMalformed(observedOf(whole.replace('1.0', '1.1')), content), Violation)
  t.throws(() => expectOldOrMalformed(observedOf(response(500)), content), Violation)
  t.throws(() => expectOldOrMalformed(observedOf(''), content), Violation)
})

t.test('a success needs its field, or its type', async t => {
  const allowing = response(200, ['Allow: GET'])
  t.doesNotThrow(() => expectRefusalOrField(observedOf(allowing), content, 'Allow'))
  t.doesNotThrow(() => expectRefusalOrField(observedOf(response(501)), content, 'Allow'))
  t.doesNotThrow(() => expectRefusalOrField(observedOf(response(200)), content, 'Allow'))
  t.throws(() => expectRefusalOrField(observedOf(whole), content, 'Allow'), Violation)
  const echo = response(200, ['Content-Type: Message/HTTP; x=y'])
  t.doesNotThrow(() => expectRefusalOrType(observedOf(echo), content, 'message/http'))
  t.doesNotThrow(() => expectRefusalOrType(observedOf(''), content, 'message/http'))
  const page = response(200, ['Content-Type: text/html'])
  t.throws(() => expectRefusalOrType(observedOf(page), content, 'message/http'), Violation)
  t.throws(() => expectRefusalOrType(observedOf(whole), content, 'message/http'), Violation)
})

t.test('a status may stand for the document', async t => {
  t.doesNotThrow(() => expectDocumentOrStatus(observedOf(response(412)), content, 412))
  t.doesNotThrow(() => expectDocumentOrStatus(observedOf(whole), content, 412))
  t.throws(() => expectDocumentOrStatus(observedOf(response(304)), content, 412), Violation)
})

t.test('a part is what Content-Range states', async t => {
  t.doesNotThrow(() => expectDocumentOrPart(observedOf(whole), content))
  t.doesNotThrow(() => expectDocumentOrPart(part('bytes 0-3/10', '0123'), content))
  t.doesNotThrow(() => expectDocumentOrPart(part('bytes 0-1/10', '01'), content))
  t.doesNotThrow(() => expectDocumentOrPart(part('bytes 0-9/10', '0123456789'), content))
  t.doesNotThrow(() => expectDocumentOrPart(part('bytes 6-9/*', '6789', '-4'), content))
  t.doesNotThrow(() => expectDocumentOrPart(part('bytes 6-9/10', '6789', '6-'), content))
  const wrong = [
    part('bytes 6-9/10', '6789'),
    part('bytes 1-4/10', '1234'),
    part('bytes 0-3/10', '0123', '-4'),
    part('bytes 0-3/10', '01234'),
    part('bytes 0-3/11', '0123'),
    part('bytes 1-4/10', '0123'),
    part('0-3', '0123'),
    observedOf(response(206, [], '0123')),
    observedOf(response(200, [], '0123')),
    observedOf(response(416)),
    observedOf(response(400))
  ]
  for (const observed of wrong) t.throws(() => expectDocumentOrPart(observed, content), Violation)
})

function part(stated: string, body: string, asked = '0-3') {
  const observed = observedOf(response(206, [`Content-Range: ${stated}`], body))
  const sent = Buffer.from(`GET /a HTTP/1.0\r\nrange: bytes=${asked}\r\n\r\n`)
  return { ...observed, exchange: { ...observed.exchange, sent } }
}
