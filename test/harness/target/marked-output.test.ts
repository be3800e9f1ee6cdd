import { PassThrough } from 'node:stream'
import t from 'tap'
import { MarkedOutput } from '../../../harness/target/marked-output.js'

t.test('what comes before the mark is the output, however it arrives', async t => {
  for (const parts of [['out', 'MARK'], ['outMARK'], ['ou', 'tM', 'AR', 'K'], [...'outMARK']]) {
    const stream = new PassThrough()
    const output = new MarkedOutput(stream, 'MARK', 10, () => t.fail('no overflow'))
    for (const part of parts) stream.write(part)
    await output.done
    t.equal(output.bytes.toString(), 'out', parts.join('|'))
    t.equal(stream.listenerCount('data'), 0)
  }
})

t.test('a stream that closes gave all that it gave', async t => {
  const stream = new PassThrough()
  const output = new MarkedOutput(stream, 'MARK', 10, () => t.fail('no overflow'))
  stream.end('outMAR')
  await output.done
  t.equal(output.bytes.toString(), 'outMAR')
  const closed = new MarkedOutput(stream, 'MARK', 10, () => t.fail('no overflow'))
  await closed.done
  t.equal(closed.bytes.toString(), '')
})

t.test('who prints beyond the limit is told of', async t => {
  const stream = new PassThrough()
  let overflows = 0
  const output = new MarkedOutput(stream, 'MARK', 2, () => {
    overflows += 1
  })
  stream.end('much moreMARK')
  await output.done
  t.equal(overflows, 1)
})
