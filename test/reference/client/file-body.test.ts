import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import type { Body } from '../../../reference/client/body.js'
import { fileBody } from '../../../reference/client/file-body.js'

async function content(body: Body): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of body.chunks()) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 251))
const directory = t.testdir({ 'a.json': '{}', empty: '', 'big.bin': '', 'no.such-type': 'x' })
writeFileSync(join(directory, 'big.bin'), bytes)

t.test('files', async t => {
  const json = await fileBody(join(directory, 'a.json'))
  t.match(json, { length: 2, type: 'application/json' })
  t.equal(String(await content(json)), '{}')
  const empty = await fileBody(join(directory, 'empty'))
  t.match(empty, { length: 0, type: 'application/octet-stream' })
  t.equal((await content(empty)).length, 0)
  const unknown = await fileBody(join(directory, 'no.such-type'))
  t.equal(unknown.type, 'application/octet-stream')
  const big = await fileBody(join(directory, 'big.bin'))
  t.equal(big.length, bytes.length)
  t.ok(bytes.equals(await content(big)))
})

t.test('a file that changes meanwhile', async t => {
  const path = join(t.testdir({ file: 'x'.repeat(100) }), 'file')
  const body = await fileBody(path)
  writeFileSync(path, 'y'.repeat(200))
  t.equal((await content(body)).length, 100, 'what it has gained is left out')
  truncateSync(path, 50)
  await t.rejects(content(body), { name: 'Failure', kind: 'file' }, 'what it has lost is missed')
})

t.test('a device is read whole', async t => {
  t.match(await fileBody('/dev/null'), { length: 0 })
})

t.test('what cannot be read', async t => {
  for (const path of [join(directory, 'none'), directory, `${directory}/\0`]) {
    await t.rejects(fileBody(path), { name: 'Failure', kind: 'file' }, JSON.stringify(path))
  }
})
