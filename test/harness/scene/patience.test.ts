import t from 'tap'
import { Patience } from '../../../harness/scene/patience.js'
import type { Exchange } from '../../../harness/wire/exchange.js'

const silent = control('')
const answered = control('HTTP/1.0 200 OK\r\n\r\n')

t.test('two controls in vain change nothing', async t => {
  t.equal(after([silent, silent]).control, 5000)
  t.ok(after([silent, silent]).dying > 0)
})

t.test('the third in a row cuts the patience, but not with what is no control', async t => {
  const patience = after([silent, silent, silent])
  t.equal(patience.control, 100)
  t.equal(patience.dying, 0)
  t.equal(patience.full, 5000)
})

t.test('an answer in between starts the count anew', async t => {
  t.equal(after([silent, silent, answered, silent]).control, 5000)
})

t.test('one answer restores the full patience', async t => {
  t.equal(after([silent, silent, silent, answered]).control, 5000)
})

t.test('who was heard once and is silent now hangs, until hope is lost', async t => {
  t.equal(after([]).wasHeard, false)
  t.equal(after([silent, silent]).wasHeard, false)
  t.equal(after([answered, silent]).wasHeard, true)
  t.equal(after([answered, silent, silent, silent]).wasHeard, false)
})

t.test('a patience shorter than the cut stays as it is', async t => {
  t.equal(after([silent, silent, silent], 50).control, 50)
})

function after(controls: readonly Exchange[], full = 5000): Patience {
  const patience = new Patience(full)
  for (const each of controls) patience.remember(each)
  return patience
}

function control(received: string): Exchange {
  return {
    id: 'x',
    target: 'server',
    label: 'control',
    address: { host: '127.0.0.1', port: 1 },
    events: [],
    sent: Buffer.alloc(0),
    received: Buffer.from(received),
    close: 'open'
  }
}

t.test('a slow target has longer for everything', async t => {
  const patience = new Patience(1000, 3)
  t.equal(patience.dying, 3 * new Patience(1000).dying)
})
