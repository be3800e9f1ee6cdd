import t from 'tap'
import { type Redirect, readRedirect } from '../../../reference/server/redirect.js'
import { body, field, post, serve, status } from './serve.js'

const given = ['/old=/new.html', '/a%20b/=http://other.example/x?y=z', '/c=/d?e=f', '/=/index.html']

t.test('a redirect is read', async t => {
  t.same(given.map(readRedirect), [
    { segments: ['old'], to: '/new.html' },
    { segments: ['a b'], to: 'http://other.example/x?y=z' },
    { segments: ['c'], to: '/d?e=f' },
    { segments: [], to: '/index.html' }
  ])
  t.same(readRedirect('/a%3Db=ftp://h/'), { segments: ['a=b'], to: 'ftp://h/' })
})

const wrong = [
  ['nothing', ''],
  ['no target', '/a'],
  ['an empty target', '/a='],
  ['a path that does not begin at the root', 'a=/b'],
  ['a path with a query', '/a?b=/c'],
  ['a path that leads out', '/../a=/b'],
  ['a relative target', '/a=b'],
  ['a target with a line end', '/a=/b\r\nX: y'],
  ['a target with a line feed at its end', '/a=/b\n'],
  ['a target with a blank', '/a=/b c'],
  ['a target with quotes', '/a=/"b"'],
  ['a target with a bad escape', '/a=/%zz'],
  ['a target with a fragment', '/a=/b#c'],
  ['a target beyond ASCII', '/a=/\xfc']
] as const

for (const [what, text] of wrong) {
  t.test(`${what} is no redirect`, async t => t.equal(readRedirect(text), undefined))
}

t.test('GET and HEAD are led on by an absolute URL and a note', async t => {
  const redirects = given.map(readRedirect) as Redirect[]
  const { talk, server } = await serve(t, { old: 'hidden', c: {} }, { redirects })
  const here = `http://127.0.0.1:${server.port}`
  const targets = [
    ['/old', `${here}/new.html`],
    ['/old/', `${here}/new.html`],
    ['//%6fld?x', `${here}/new.html`],
    ['/a%20b', 'http://other.example/x?y=z'],
    ['/c', `${here}/d?e=f`],
    ['/', `${here}/index.html`]
  ] as const
  for (const [path, location] of targets) {
    const response = await talk(`GET ${path} HTTP/1.0\r\n\r\n`)
    t.match(response, /^HTTP\/1\.0 302 Moved Temporarily\r\n/)
    t.equal(field(response, 'Location'), location)
    t.equal(field(response, 'Content-Type'), 'text/html')
    t.match(body(response), `href="${location.replaceAll('&', '&amp;')}"`)
    const head = await talk(`HEAD ${path} HTTP/1.0\r\n\r\n`)
    t.equal(field(head, 'Location'), location)
    t.equal(body(head), '')
  }
  const named = await talk('GET /old HTTP/1.0\r\nHost: files.example:81\r\n\r\n')
  t.equal(field(named, 'Location'), 'http://files.example:81/new.html')
})

t.test('nothing is stored where nobody could fetch it', async t => {
  const redirects = [{ segments: ['old'], to: '/new' }]
  const { talk } = await serve(t, {}, { redirects })
  t.equal(status(await talk(post('/old', 'x'))), 403)
  t.equal(status(await talk(post('/old/x', 'x'))), 201)
})
