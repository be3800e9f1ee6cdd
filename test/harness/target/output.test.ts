import { PassThrough } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import t from 'tap'
import { Output } from '../../../harness/target/output.js'

async function printed(limit: number, chunks: readonly string[]) {
  const stream = new PassThrough()
  let overflows = 0
  const output = new Output(stream, limit, () => {
    overflows += 1
  })
  for (const chunk of chunks) stream.write(Buffer.from(chunk, 'latin1'))
  await turn()
  return { text: output.text, overflows }
}

t.test('what fits is kept whole', async t => {
  t.same(await printed(6, ['abc', 'd\xe9f']), { text: 'abcd\xe9f', overflows: 0 })
})

t.test('of what does not fit the last bytes are kept', async t => {
  t.same(await printed(4, ['abc', 'def', 'ghi']), { text: 'fghi', overflows: 2 })
  t.same(await printed(2, ['abcdef']), { text: 'ef', overflows: 1 })
})

t.test('a broken pipe ends nothing', async t => {
  const stream = new PassThrough()
  const output = new Output(stream, 4)
  stream.destroy(new Error('EIO'))
  await turn()
  t.equal(output.text, '')
})
