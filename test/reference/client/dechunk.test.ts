import t from 'tap'
import { dechunk } from '../../../reference/client/dechunk.js'
import { Failure } from '../../../reference/client/failure.js'

async function decoded(pieces: string[]): Promise<string> {
  async function* source() {
    for (const piece of pieces) yield Buffer.from(piece, 'latin1')
  }
  let text = ''
  for await (const bytes of dechunk(source())) text += bytes.toString('latin1')
  return text
}

t.test('chunks', async t => {
  const cases: [text: string, data: string][] = [
    ['0\r\n\r\n', ''],
    ['3\r\nabc\r\n0\r\n\r\n', 'abc'],
    ['3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n', 'abc0123456789'],
    ['3 \nabc\n000\nTrailer: t\n\n', 'abc'],
    ['4\r\n\r\n\r\n\r\n0\r\n\r\n', '\r\n\r\n']
  ]
  for (const [text, data] of cases) {
    t.equal(await decoded([text]), data, JSON.stringify(text))
    t.equal(await decoded([...text]), data, 'byte by byte')
  }
})

t.test('what is wrong', async t => {
  const failure = async (...pieces: string[]) => {
    const error = await decoded(pieces).catch(error => error)
    return error instanceof Failure ? error.kind : error
  }
  for (const text of ['', '3', '3\r\nab', '3\r\nabc', '3\r\nabc\r\n']) {
    t.equal(await failure(text), 'truncated', JSON.stringify(text))
  }
  const wrong = [
    'x\r\n',
    '-1\r\n',
    '0x3\r\nabc\r\n',
    '\r\n',
    '3\r\nabcd\r\n0\r\n\r\n',
    'a'.repeat(5000)
  ]
  for (const text of wrong)
    t.equal(await failure(text), 'malformed', JSON.stringify(text.slice(0, 20)))
})
