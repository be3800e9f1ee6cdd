import t from 'tap'
import { BatchLine, batchText } from '../../../harness/cli/batch-line.js'
import { recording } from './sample.js'

t.test('a batch shows how far it is, and how long it will take', async t => {
  const standing = { done: 10, total: 40, judged: 4, elapsed: 60 }
  const atWork = new Map([
    ['ann', 0.25],
    ['b\x1bob', 0.75]
  ])
  t.equal(
    batchText({ ...standing, atWork }),
    '[#####...............] 10/40, about 6 min left: ann 25%, b\\x1Bob 75%'
  )
  t.equal(
    batchText({ ...standing, done: 0, judged: 0, atWork: new Map([['ann', 0]]) }),
    '[....................] 0/40: ann 0%'
  )
  t.equal(batchText({ ...standing, done: 40, atWork: new Map() }), '[####################] 40/40')
})

t.test('what stays is written above it', async t => {
  const { terminal, warned, written } = recording({ interactive: true, columns: 40 })
  const line = new BatchLine(terminal, 2)
  line.begun('ann')
  line.progress('ann', { done: 1, total: 2, name: 'a scenario' })
  line.settled('ann', true)
  line.write('ann: 4 of 4 points')
  t.same(written, ['ann: 4 of 4 points\n'])
  t.match(warned[1], /^\r\x1b\[2K\[#+\.+\] 0\/2, about \d+ s l/)
  t.ok(warned.every(text => text.length <= 4 + 1 + 39))
})

t.test('where nobody watches only that is written', async t => {
  const { terminal, warned, written } = recording()
  const line = new BatchLine(terminal, 2)
  line.begun('ann')
  line.write('ann: 4 of 4 points')
  line.clear()
  t.same([warned, written], [[], ['ann: 4 of 4 points\n']])
})
