import { readdirSync, readFileSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { body, field, post, type Served, serve, status } from './serve.js'

const right = `Authorization: Basic ${Buffer.from('alice:open sesame').toString('base64')}`
const wrong = `Authorization: Basic ${Buffer.from('alice:sesame').toString('base64')}`

const files = {
  'public.txt': 'public',
  'secret.txt': 'SECRET',
  private: { 'a.txt': 'SECRET', deep: { 'b.txt': 'SECRET' } }
}

/** A protected folder and a protected file among public ones, and links that lead to them. */
async function serveSecrets(t: Test): Promise<Served> {
  const passwordFile = `${t.testdirName}.passwords`
  writeFileSync(passwordFile, '/private/ alice:open sesame\n/secret.txt alice:open sesame\n')
  t.teardown(() => unlinkSync(passwordFile))
  const served = await serve(t, files, { passwordFile })
  symlinkSync('private', join(served.folder, 'way'))
  symlinkSync('private/a.txt', join(served.folder, 'short'))
  symlinkSync('.', join(served.folder, 'self'))
  return served
}

const ways = [
  '/private/a.txt',
  '/private/none',
  '/private',
  '/private/',
  '/private/deep',
  '//private/./a.txt',
  '/%70rivate/a%2Etxt',
  'http://other.example/private/a.txt',
  '/private/a.txt?download',
  '/way/a.txt',
  '/way/',
  '/way',
  '/short',
  '/secret.txt',
  '/self/secret.txt',
  '/self/private/deep/b.txt'
]

t.test('every spelling and every way is challenged, for GET and for HEAD', async t => {
  const { talk } = await serveSecrets(t)
  for (const path of ways) {
    for (const method of ['GET', 'HEAD']) {
      for (const credentials of ['', `${wrong}\r\n`, 'Authorization: Basic *\r\n']) {
        const response = await talk(`${method} ${path} HTTP/1.0\r\n${credentials}\r\n`)
        t.equal(status(response), 401, `${method} ${path} ${credentials}`)
        const realm = /secret/.test(path) ? '/secret.txt' : '/private'
        t.equal(field(response, 'WWW-Authenticate'), `Basic realm="${realm}"`)
        t.notMatch(response, 'SECRET')
      }
    }
    t.match(await talk(`GET ${path}\r\n`), /^401 Unauthorized\n/)
  }
})

t.test('who knows the password gets what there is', async t => {
  const { talk } = await serveSecrets(t)
  for (const path of ['/private/a.txt', '/way/a.txt', '/short', '/self/secret.txt']) {
    const response = await talk(`GET ${path} HTTP/1.0\r\n${right}\r\n\r\n`)
    t.equal(body(response), 'SECRET', path)
    t.equal(field(response, 'WWW-Authenticate'), undefined)
  }
  const asked = (path: string) => talk(`GET ${path} HTTP/1.0\r\n${right}\r\n\r\n`)
  t.equal(status(await asked('/private')), 301)
  t.equal(status(await asked('/private/none')), 404)
  t.match(body(await asked('/private/')), /a\.txt/)
})

t.test('the rest is for everybody, whatever they say of themselves', async t => {
  const { talk } = await serveSecrets(t)
  t.equal(body(await talk('GET /public.txt HTTP/1.0\r\n\r\n')), 'public')
  t.equal(body(await talk(`GET /public.txt HTTP/1.0\r\n${wrong}\r\n\r\n`)), 'public')
  t.match(body(await talk('GET / HTTP/1.0\r\n\r\n')), /public\.txt/)
})

t.test('nothing is stored there either, and no folder made', async t => {
  const { talk, folder } = await serveSecrets(t)
  for (const path of ['/private/new/x', '/way/new/x', '/short', '/self/secret.txt']) {
    t.equal(status(await talk(post(path, 'mine'))), 401, path)
  }
  const part = 'Content-Disposition: form-data; name="f"; filename="secret.txt"'
  const form = `--x\r\n${part}\r\n\r\nmine\r\n--x--\r\n`
  const upload = post('/', form, 'Content-Type: multipart/form-data; boundary=x')
  t.equal(status(await talk(upload)), 401)
  t.equal(readFileSync(join(folder, 'secret.txt'), 'utf8'), 'SECRET')
  t.equal(readFileSync(join(folder, 'private/a.txt'), 'utf8'), 'SECRET')
  t.same(readdirSync(join(folder, 'private')).sort(), ['a.txt', 'deep'])
  t.equal(status(await talk(post('/private/new/x', 'mine', right))), 201)
  t.equal(readFileSync(join(folder, 'private/new/x'), 'utf8'), 'mine')
})
