import { symlinkSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import t, { type Test } from 'tap'
import { body, field, post, type Served, serve, status } from './serve.js'

const text = 'grün\n'.repeat(20_000)
const zipped = gzipSync(text, { level: 0 })

/** A page of more than one piece, plain and compressed, both from the same second. */
async function servePage(t: Test): Promise<Served> {
  const served = await serve(t, { 'page.txt': text, 'alone.txt': text }, { gzip: true })
  writeFileSync(join(served.folder, 'page.txt.gz'), zipped)
  return served
}

function ask(path: string, accept: string, more = ''): string {
  return `GET ${path} HTTP/1.0\r\nAccept-Encoding: ${accept}\r\n${more}\r\n`
}

const asked = [
  ['gzip', 'gzip'],
  ['x-gzip', 'x-gzip'],
  ['X-GZIP', 'x-gzip'],
  ['compress, x-gzip', 'x-gzip'],
  ['gzip, deflate, br', 'gzip'],
  ['x-gzip, gzip', 'x-gzip'],
  ['gzip;q=0.5', 'gzip'],
  ['gzip;q=0, x-gzip', 'x-gzip']
] as const

const notAsked = ['', 'identity', 'gzip;q=0', 'compress', 'identity, gzip;q=0.5', 'gzipped', 'br']

t.test('who accepts it gets the compressed file under the name asked for', async t => {
  const { talk } = await servePage(t)
  for (const [accept, coding] of asked) {
    const response = await talk(ask('/page.txt', accept))
    t.equal(status(response), 200)
    t.equal(field(response, 'Content-Encoding'), coding, accept)
    t.equal(field(response, 'Content-Type'), 'text/plain; charset=utf-8')
    t.equal(field(response, 'Content-Length'), String(zipped.length))
    t.equal(field(response, 'Content-Disposition'), 'inline; filename="page.txt"')
    t.equal(field(response, 'Vary'), 'Accept-Encoding')
    t.ok(gunzipSync(Buffer.from(body(response), 'latin1')).toString() === text, 'unpacked')
  }
})

t.test('anybody else gets the file as it is', async t => {
  const { talk } = await servePage(t)
  for (const accept of notAsked) {
    const response = await talk(ask('/page.txt', accept))
    t.equal(field(response, 'Content-Encoding'), undefined, accept)
    t.equal(field(response, 'Vary'), 'Accept-Encoding')
    t.ok(Buffer.from(body(response), 'latin1').toString() === text)
  }
  t.equal((await talk('GET /page.txt\r\n')).length, Buffer.byteLength(text))
})

t.test('HEAD tells the same, and a date spares the body', async t => {
  const { talk } = await servePage(t)
  const head = await talk(ask('/page.txt', 'gzip').replace('GET', 'HEAD'))
  t.equal(field(head, 'Content-Encoding'), 'gzip')
  t.equal(field(head, 'Content-Length'), String(zipped.length))
  t.equal(body(head), '')
  const since = `If-Modified-Since: ${field(head, 'Last-Modified')}\r\n`
  const unmodified = await talk(ask('/page.txt', 'gzip', since))
  t.equal(status(unmodified), 304)
  t.equal(field(unmodified, 'Vary'), 'Accept-Encoding')
})

t.test('asked for by its own name it is a file like any other', async t => {
  const { talk } = await servePage(t)
  const response = await talk(ask('/page.txt.gz', 'gzip'))
  t.equal(field(response, 'Content-Encoding'), undefined)
  t.equal(field(response, 'Content-Type'), 'application/gzip')
  t.equal(body(response), zipped.toString('latin1'))
})

t.test('what cannot stand for the file does not', async t => {
  const { talk, folder } = await servePage(t)
  const name = (suffix: string) => join(folder, `alone.txt${suffix}`)
  const plain = async (why: string) => {
    const response = await talk(ask('/alone.txt', 'gzip'))
    t.equal(field(response, 'Content-Encoding'), undefined, why)
    t.equal(field(response, 'Vary'), undefined, why)
  }
  await plain('there is none')
  writeFileSync(name('.gz'), 'not compressed')
  await plain('it is not compressed')
  writeFileSync(name('.gz'), zipped)
  utimesSync(name('.gz'), new Date(0), new Date(0))
  await plain('it is older')
  symlinkSync('../../canary.txt', join(folder, 'page.gz'))
  writeFileSync(join(folder, 'page'), text)
  t.equal(field(await talk(ask('/page', 'gzip')), 'Content-Encoding'), undefined, 'it leads out')
  t.equal(status(await talk(ask('/none', 'gzip'))), 404)
})

t.test('what was stored just now comes back', async t => {
  const { talk, folder } = await servePage(t)
  const past = new Date(Date.now() - 10_000)
  utimesSync(join(folder, 'page.txt'), past, past)
  utimesSync(join(folder, 'page.txt.gz'), past, past)
  t.equal(field(await talk(ask('/page.txt', 'gzip')), 'Content-Encoding'), 'gzip')
  await talk(post('/page.txt', 'new'))
  t.equal(body(await talk(ask('/page.txt', 'gzip'))), 'new')
})

t.test('without the option nothing is negotiated', async t => {
  const { talk, folder } = await serve(t, { a: 'x' })
  writeFileSync(join(folder, 'a.gz'), zipped)
  t.equal(body(await talk(ask('/a', 'gzip'))), 'x')
})

t.test('a protected copy does not leave by the other name', async t => {
  const passwordFile = `${t.testdirName}.passwords`
  writeFileSync(passwordFile, '/a.gz x:y\n')
  t.teardown(() => unlinkSync(passwordFile))
  const { talk, folder } = await serve(t, { a: 'x' }, { gzip: true, passwordFile })
  writeFileSync(join(folder, 'a.gz'), zipped)
  t.equal(body(await talk(ask('/a', 'gzip'))), 'x')
})
