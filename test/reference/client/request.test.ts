import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import t, { type Test } from 'tap'
import { bytesBody } from '../../../reference/client/body.js'
import { request } from '../../../reference/client/request.js'
import { fieldValue } from '../../../reference/http/fields.js'
import { answering, peer } from './peer.js'

const ok = 'HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nhi'

function found(location: string, status = 302): string {
  return `HTTP/1.0 ${status} Found\r\nLocation: ${location}\r\nContent-Length: 4\r\n\r\ngone`
}

async function text(body: AsyncIterable<Buffer>): Promise<string> {
  let whole = ''
  for await (const bytes of body) whole += bytes.toString('latin1')
  return whole
}

t.test('an independent server', async t => {
  const origin = await httpServer(t, async (incoming, outgoing) => {
    const { method, url, headers, httpVersion } = incoming
    const body = (await incoming.toArray()).join('')
    outgoing.end(JSON.stringify({ method, url, headers, httpVersion, body }))
  })
  const got = await request(`${origin}/a%20b?c=d`, { fields: [['X-Y', 'z']] })
  t.match(got, { status: 200, reason: 'OK' })
  t.match(JSON.parse(await text(got.body)), {
    method: 'GET',
    url: '/a%20b?c=d',
    httpVersion: '1.0',
    headers: { 'x-y': 'z', host: origin.slice('http://'.length) },
    body: ''
  })
  const body = bytesBody(Buffer.from('\u00e9'), 'text/plain; charset=utf-8')
  const posted = await request(origin, { method: 'POST', body })
  t.match(JSON.parse(Buffer.from(await text(posted.body), 'latin1').toString()), {
    method: 'POST',
    url: '/',
    headers: { 'content-type': 'text/plain; charset=utf-8', 'content-length': '2' },
    body: '\u00e9'
  })
})

t.test('an independent server that sends 1 MB', async t => {
  const bytes = Buffer.from(Array.from({ length: 1e6 }, (_, index) => index % 253))
  const origin = await httpServer(t, (_, outgoing) => outgoing.end(bytes))
  const { body } = await request(origin)
  t.ok(Buffer.from(await text(body), 'latin1').equals(bytes))
})

t.test('IPv6', async t => {
  const { port, received } = await peer(t, answering(ok), '::1')
  const response = await request(`http://[::1]:${port}/`)
  t.equal(await text(response.body), 'hi')
  t.match(received[0], `\r\nHost: [::1]:${port}\r\n`)
})

t.test('credentials in the URL', async t => {
  const { port, received } = await peer(t, answering(ok))
  await request(`http://Aladdin:open%20sesame@127.0.0.1:${port}/`)
  t.match(received[0], '\r\nAuthorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r\n')
  await request(`http://a:b@127.0.0.1:${port}/`, { fields: [['authorization', 'x']] })
  t.match(received[1], '\r\nauthorization: x\r\n')
  t.notMatch(received[1], 'Basic')
})

t.test('a redirect', async t => {
  const { origin, received } = await peer(t, answering(found('/b'), found('c?d', 301), ok))
  t.match(
    await request(`${origin}/a`),
    { status: 302, refusal: undefined },
    'is not followed unasked'
  )
  received.length = 0
  const followed = await peer(t, answering(found('/b'), found('c?d', 301), ok))
  const response = await request(`${followed.origin}/a`, { follow: true })
  t.match(response, { status: 200, refusal: undefined, url: { target: '/c?d' } })
  t.equal(await text(response.body), 'hi')
  t.same(
    followed.received.map(request => request.split(' HTTP/1.0')[0]),
    ['GET /a', 'GET /b', 'GET /c?d']
  )
})

t.test('a redirect to another host takes no credentials along', async t => {
  const other = await peer(t, answering(ok))
  const { port } = await peer(t, answering(found(`${other.origin}/b`)))
  const fields = [
    ['Cookie', 'c=d'],
    ['X', 'y']
  ] as const
  await request(`http://u:p@127.0.0.1:${port}/`, { follow: true, fields })
  t.match(other.received[0], /^GET \/b HTTP\/1\.0\r\nHost: 127\.0\.0\.1:\d+\r\n/)
  t.match(other.received[0], '\r\nX: y\r\n')
  t.notMatch(other.received[0], /Authorization|Cookie/i)
})

t.test('redirects without end', async t => {
  const endless = await peer(t, (socket, nth) => answering(found(`/${nth + 1}`))(socket, 0))
  t.match(await request(`${endless.origin}/0`, { follow: true }), { status: 302, refusal: /5/ })
  t.equal(endless.received.length, 6)
  const loop = await peer(t, answering(found('/b'), found('/a')))
  t.match(await request(`${loop.origin}/a`, { follow: true }), { status: 302, refusal: /loop/ })
  t.equal(loop.received.length, 2)
})

t.test('a POST is not redirected', async t => {
  const { origin, received } = await peer(t, answering(found('/b')))
  const response = await request(origin, { method: 'POST', follow: true })
  t.match(response, { status: 302, refusal: /POST/ })
  t.equal(fieldValue(response.fields, 'location'), '/b')
  t.equal(await text(response.body), 'gone')
  t.equal(received.length, 1)
})

async function httpServer(t: Test, listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
