import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { body, field, serve, status } from './serve.js'

const files = { 'b.txt': 'hello', 'a <b>.txt': '', folder: { 'c.txt': '' } }

t.test('a folder is listed as the client likes it', async t => {
  const { talk } = await serve(t, files)
  const list = (accept: string) => talk(`GET / HTTP/1.0\r\nAccept: ${accept}\r\n\r\n`)

  const text = await talk('GET / HTTP/1.0\r\n\r\n')
  t.equal(field(text, 'Content-Type'), 'text/plain; charset=utf-8')
  t.equal(body(text), 'folder/\na <b>.txt\nb.txt\n')
  t.equal(body(await list('*/*')), body(text))
  t.equal(body(await list('image/png')), body(text))

  const json = await list('application/json')
  t.equal(field(json, 'Content-Type'), 'application/json')
  t.match(JSON.parse(body(json)), { path: '/', entries: [{ name: 'folder' }, {}, { size: 5 }] })

  const xml = await list('application/xml, */*;q=0.1')
  t.equal(field(xml, 'Content-Type'), 'application/xml; charset=utf-8')
  t.match(body(xml), 'name="a &lt;b&gt;.txt"')
  t.equal(field(await list('text/xml'), 'Content-Type'), 'text/xml; charset=utf-8')

  const html = await list('text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8')
  t.equal(field(html, 'Content-Type'), 'text/html; charset=utf-8')
  t.match(field(html, 'Content-Security-Policy'), "default-src 'none'")
  t.match(body(html), '<a href="/a%20%3Cb%3E.txt">')
})

t.test('the length is stated in bytes and holds', async t => {
  const { talk } = await serve(t, { 'gr\u00fc\u00dfe.txt': '' })
  const response = await talk('GET / HTTP/1.0\r\n\r\n')
  t.equal(Number(field(response, 'Content-Length')), body(response).length)
  t.equal(field(response, 'Last-Modified'), undefined)
})

t.test('only what can be had is listed', async t => {
  const { talk, folder } = await serve(t, { 'a.txt': '', [`.httpfs-${'0'.repeat(32)}.part`]: '' })
  symlinkSync('../canary.txt', join(folder, 'out'))
  symlinkSync('none', join(folder, 'dangling'))
  symlinkSync('a.txt', join(folder, 'inside'))
  t.equal(body(await talk('GET / HTTP/1.0\r\n\r\n')), 'a.txt\ninside\n')
})

t.test('the query sorts', async t => {
  const { talk } = await serve(t, { a: '333', b: '1', c: '22' })
  t.equal(body(await talk('GET /?sort=size&order=desc HTTP/1.0\r\n\r\n')), 'a\nc\nb\n')
})

t.test('an empty folder is a success', async t => {
  const { talk } = await serve(t)
  const response = await talk('GET / HTTP/1.0\r\n\r\n')
  t.equal(status(response), 200)
  t.equal(field(response, 'Content-Length'), '0')
})
