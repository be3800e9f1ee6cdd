import t from 'tap'
import { progressLine, withProgress } from '../../../reference/client/progress.js'
import { Recorder } from './run.js'

t.equal(progressLine(0, 4e6), '[                    ]   0 %  0.0 of 4.0 MB')
t.equal(progressLine(1e6, 4e6), '[#####               ]  25 %  1.0 of 4.0 MB')
t.equal(progressLine(4e6, 4e6), '[####################] 100 %  4.0 of 4.0 MB')
t.equal(progressLine(1.25e6, undefined), '1.3 MB')

t.test('a body passes unchanged', async t => {
  const chunks = [Buffer.from('a'), Buffer.from('b')]
  const terminal = new Recorder()
  const passed: Buffer[] = []
  for await (const bytes of withProgress(asynchronous(chunks), 2, terminal)) passed.push(bytes)
  t.same(passed, chunks)
  t.equal(terminal.text, '', 'and what is over at once is not drawn')
})

t.test('a long one is drawn, and wiped when it is over', async t => {
  let now = 0
  t.intercept(performance, 'now', { value: () => (now += 300) })
  const terminal = new Recorder()
  const body = withProgress(asynchronous([Buffer.from('a'), Buffer.from('b')]), 2, terminal)
  for await (const bytes of body) t.equal(bytes.length, 1)
  t.match(terminal.text, /^\r\[#{20}\] 100 % {2}0\.0 of 0\.0 MB\x1b\[K\r\x1b\[K$/)
})

async function* asynchronous(chunks: Buffer[]) {
  yield* chunks
}
