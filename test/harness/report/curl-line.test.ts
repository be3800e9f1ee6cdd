import t from 'tap'
import { curlLine } from '../../../harness/report/curl-line.js'
import type { ExchangeRecord } from '../../../harness/verdict/result.js'
import { exchangeOf, sent } from './build.js'

const start = 'curl --include --http1.0 --path-as-is --globoff'

t.test('a plain request is one for curl', t => {
  t.equal(line('GET /a/../b HTTP/1.0\r\n\r\n'), `${start} http://127.0.0.1:8080/a/../b`)
  t.equal(
    line('GET /a HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nX-A: b c\r\nEmpty:\r\n\r\n'),
    `${start.replace('1.0', '1.1')} --header 'X-A: b c' --header 'Empty;' http://127.0.0.1:8080/a`
  )
  t.equal(line('HEAD / HTTP/1.0\r\n\r\n'), `${start} --head http://127.0.0.1:8080/`)
  t.equal(
    line("POST / HTTP/1.0\r\nContent-Length: 4\r\n\r\nit's"),
    `${start} --data-binary 'it'\\''s' http://127.0.0.1:8080/`
  )
  t.equal(line('PUT / HTTP/1.0\r\n\r\n'), `${start} --request PUT http://127.0.0.1:8080/`)
  t.end()
})

t.test('a request in pieces is one request, and an address of IPv6 is bracketed', t => {
  const exchange = exchangeOf([sent(0, 'GET / HTT'), sent(1, 'P/1.0\r\n\r\n')], {
    address: { host: '::1', port: 80 }
  })
  t.match(curlLine(exchange), /'http:\/\/\[::1\]:80\/'$/)
  t.end()
})

t.test('what curl would not send is left alone', t => {
  for (const request of [
    'GET /\r\n',
    'GET  / HTTP/1.0\r\n\r\n',
    'GET / HTTP/1.0\n\n',
    'GET / HTTP/1.0\r\nno field\r\n\r\n',
    'GET / HTTP/2.0\r\n\r\n',
    'POST / HTTP/1.0\r\n\r\n\x00',
    'GET / HTTP/1.0\r\n\r'
  ])
    t.equal(line(request), undefined, JSON.stringify(request))
  t.equal(line('GET / HTTP/1.0\r\n\r\n', { target: 'client' }), undefined)
  t.end()
})

function line(request: string, changes: Partial<ExchangeRecord> = {}): string | undefined {
  return curlLine(exchangeOf([sent(0, request)], changes))
}
