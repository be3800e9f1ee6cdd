import t from 'tap'
import { parseUrl } from '../../../reference/http/url.js'

t.test('host and port', async t => {
  const cases: [url: string, host: string, port: number, authority: string][] = [
    ['http://h', 'h', 80, 'h'],
    ['HTTP://Example.COM/', 'example.com', 80, 'example.com'],
    ['http://h:/', 'h', 80, 'h'],
    ['http://h:80/', 'h', 80, 'h'],
    ['http://h:8080/', 'h', 8080, 'h:8080'],
    ['http://127.0.0.1:65535/', '127.0.0.1', 65535, '127.0.0.1:65535'],
    ['http://[::1]:8080/', '::1', 8080, '[::1]:8080'],
    ['http://[::1]', '::1', 80, '[::1]'],
    ['http://caf\u00e9.example/', 'xn--caf-dma.example', 80, 'xn--caf-dma.example']
  ]
  for (const [url, host, port, authority] of cases) {
    t.match(parseUrl(url), { host, port, authority, userinfo: undefined }, url)
  }
})

t.test('target', async t => {
  const cases: [url: string, target: string][] = [
    ['http://h', '/'],
    ['http://h/', '/'],
    ['http://h#f', '/'],
    ['http://h?q', '/?q'],
    ['http://h/a/../b//c', '/a/../b//c'],
    ['http://h/a?b=c&d=%20e?/f#g?h', '/a?b=c&d=%20e?/f'],
    ['http://h/a b"<>', '/a%20b%22%3C%3E'],
    ['http://h/100%', '/100%25'],
    ['http://h/%zz%41', '/%25zz%41'],
    ['http://h/\u00e9\u20ac', '/%C3%A9%E2%82%AC'],
    ['http://h/a|b~{c}[d]@:e', '/a|b~{c}[d]@:e']
  ]
  for (const [url, target] of cases) t.equal(parseUrl(url).target, target, url)
})

t.test('userinfo', async t => {
  t.match(parseUrl('http://u:p@h/'), { host: 'h', userinfo: 'u:p' })
  t.match(parseUrl('http://u@x:p%40%C3%A9@h/@'), {
    host: 'h',
    userinfo: 'u@x:p@\xc3\xa9',
    target: '/@'
  })
  t.equal(parseUrl('http://\u00e9:100%@h/').userinfo, '\xc3\xa9:100%')
})

t.test('what is no http URL', async t => {
  const wrong = [
    '',
    'h',
    'h:80',
    '/a',
    'https://h/',
    'http:/h',
    'http:///a',
    'http://:80/',
    'ftp://h'
  ]
  const hosts = ['http://a b/', 'http://[::1', 'http://[zz]/', 'http://::1/', 'http://h:0/']
  const more = [
    'http://h:65536/',
    'http://h:8a/',
    'http://h:-1/',
    'http://h/\r\nX:y',
    'http://h/\0'
  ]
  for (const url of [...wrong, ...hosts, ...more]) {
    t.throws(() => parseUrl(url), { name: 'HttpError' }, JSON.stringify(url))
  }
})

t.test('every printable character that is safe is sent as it is given', async t => {
  const safe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?"
  t.equal(parseUrl(`http://a/${safe}`).target, `/${safe}`)
})
