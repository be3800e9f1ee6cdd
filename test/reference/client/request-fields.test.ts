import t from 'tap'
import { bytesBody } from '../../../reference/client/body.js'
import { Failure } from '../../../reference/client/failure.js'
import { basicAuthorization, requestFields } from '../../../reference/client/request-fields.js'
import type { Fields } from '../../../reference/http/fields.js'
import { parseUrl } from '../../../reference/http/url.js'

const url = parseUrl('http://h:8080/')
const agent = ['User-Agent', 'h10spec-httpc/0.1.0'] as const
const body = bytesBody(Buffer.from('{"Assignment": 1}'))

function get(...fields: Fields) {
  return requestFields({ method: 'GET', url, fields, body: undefined })
}

t.same(get(), [['Host', 'h:8080'], agent])
t.same(get(['A', 'b'], ['A', 'c']), [['Host', 'h:8080'], agent, ['A', 'b'], ['A', 'c']])
t.same(get(['host', 'x'], ['USER-AGENT', 'y']), [
  ['host', 'x'],
  ['USER-AGENT', 'y']
])
t.same(requestFields({ method: 'POST', url, fields: [], body: undefined }), [
  ['Host', 'h:8080'],
  agent,
  ['Content-Length', '0']
])
t.same(
  requestFields({ method: 'POST', url, fields: [['content-type', 'application/json']], body }),
  [['Host', 'h:8080'], agent, ['content-type', 'application/json'], ['Content-Length', '17']]
)
t.same(requestFields({ method: 'POST', url, fields: [['Content-Length', '17']], body }), [
  ['Host', 'h:8080'],
  agent,
  ['Content-Length', '17'],
  ['Content-Type', 'application/octet-stream']
])

t.throws(() => get(['Content-Length', '5']), Failure)
t.throws(() => get(['Content-Length', '0'], ['Content-Length', '0']), Failure)
t.throws(() => get(['Transfer-Encoding', 'chunked']), Failure)

t.same(basicAuthorization('Aladdin:open sesame'), [
  'Authorization',
  'Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=='
])
