import t from 'tap'
import { callProgram } from '../grade/class.js'

t.test('a queue that is not there is told, and no password', async t => {
  const url = 'redis://ann:geheim@127.0.0.1:1/3'
  const { status, text } = await callProgram('worker', '--queue', url, '--unsafe')
  t.equal(status, 2, text)
  t.match(text, /the queue at redis:\/\/127\.0\.0\.1:1\/3 cannot be reached: .*ECONNREFUSED/)
  t.notMatch(text, /geheim/)
})

t.test('what is no queue is told, and not repeated', async t => {
  for (const url of ['http://:geheim@host/', 'redis://:geheim@host/x', 'geheim']) {
    const { status, text } = await callProgram('worker', '--queue', url)
    t.equal(status, 2, text)
    t.match(text, /--queue has to be as redis:/)
    t.notMatch(text, /geheim/)
  }
})
