import t from 'tap'
import { progressLine } from '../../../harness/cli/progress-line.js'
import { recording } from './sample.js'

t.test('one line is written over, and gone at the end', async t => {
  const { terminal, warned, written } = recording({ interactive: true, columns: 20 })
  const show = progressLine(terminal, 'httpfs')
  show({ done: 3, total: 12, name: 'a scenario with a long name' })
  show({ done: 12, total: 12, name: 'the last' })
  t.same(warned, ['\r\x1b[2Khttpfs  3/12  a sce', '\r\x1b[2K'])
  t.same(written, [])
})

t.test('a name cannot steer the terminal', async t => {
  const { terminal, warned } = recording({ interactive: true })
  progressLine(terminal, 'x')({ done: 0, total: 1, name: '\x1b[31m' })
  t.same(warned, ['\r\x1b[2Kx  0/1  \\x1B[31m'])
})

t.test('where nobody watches, nothing is written', async t => {
  const { terminal, warned } = recording()
  progressLine(terminal, 'x')({ done: 0, total: 1, name: 'y' })
  t.same(warned, [])
})
