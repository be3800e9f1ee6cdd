import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { body, post, serve, status } from './serve.js'

const html = 'Accept: text/html'
const type = 'Content-Type: multipart/form-data; boundary=XYZ'

function form(...files: ReadonlyArray<readonly [name: string, content: string]>): string {
  const parts = files.map(
    ([name, content]) =>
      `--XYZ\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n` +
      `Content-Type: text/plain\r\n\r\n${content}\r\n`
  )
  return `${parts.join('')}--XYZ--\r\n`
}

t.test('the files of a form are stored in the folder it is sent to', async t => {
  const { talk, folder } = await serve(t, { folder: { 'a.txt': 'old' } })
  const response = await talk(post('/folder/', form(['a.txt', 'new'], ['b', 'x\r\n']), type, html))
  t.equal(status(response), 201)
  t.match(body(response), '<p id="status" role="status">Stored a.txt, b.</p>')
  t.match(body(response), '<a href="/folder/b">')
  t.equal(readFileSync(join(folder, 'folder/a.txt'), 'utf8'), 'new')
  t.equal(readFileSync(join(folder, 'folder/b'), 'utf8'), 'x\r\n')
  const again = await talk(post('/folder/', form(['a.txt', 'newer']), type))
  t.equal(status(again), 200, 'nothing new')
})

const names = [
  ['a path', '../../a', 'a'],
  ['a path of another system', 'C:\\files\\a b.txt', 'a b.txt'],
  ['UTF-8', 'gr\xc3\xbcn', 'gr\u00fcn'],
  ['an escaped quote', 'a%22b', 'a"b'],
  ['percent signs', '100%.txt', '100%.txt']
] as const

for (const [what, name, expected] of names) {
  t.test(`${what} as file name`, async t => {
    const { talk, folder } = await serve(t)
    t.equal(status(await talk(post('/', form([name, 'x']), type))), 201)
    t.same(readdirSync(folder), [expected])
  })
}

const refused = [
  ['a name that is none', form(['..', 'x'])],
  ['a temporary name', form([`.httpfs-${'0'.repeat(32)}.part`, 'x'])],
  ['no file chosen', form(['', ''])],
  ['no part at all', '--XYZ--\r\n'],
  ['no file in it', '--XYZ\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--XYZ--'],
  ['no last boundary', form(['a', 'x']).slice(0, -10)]
] as const

for (const [what, content] of refused) {
  t.test(`${what}: 400, and nothing is stored`, async t => {
    const { talk, folder } = await serve(t)
    t.equal(status(await talk(post('/', content, type))), 400)
    t.same(readdirSync(folder), [])
  })
}

t.test('a form sent to the name of a file is the content of that file', async t => {
  const { talk, folder } = await serve(t)
  t.equal(status(await talk(post('/file', form(['a', 'x']), type))), 201)
  t.equal(readFileSync(join(folder, 'file'), 'utf8'), form(['a', 'x']))
})
