import t from 'tap'
import { Patience } from '../../../harness/scene/patience.js'
import type { Exchange } from '../../../harness/wire/exchange.js'

const silent = control('', 'open')
const answered = control('HTTP/1.0 200 OK\r\n\r\n', 'open')
const closed = control('', 'fin')

t.test('two silent controls change nothing', async t => {
  t.equal(after([silent, silent]).control, 5000)
})

t.test('the third in a row cuts the patience with controls', async t => {
  const patience = after([silent, silent, silent])
  t.equal(patience.control, 100)
  t.equal(patience.full, 5000)
})

t.test('a byte or a close in between starts the count anew', async t => {
  t.equal(after([silent, silent, answered, silent]).control, 5000)
  t.equal(after([silent, silent, closed, silent]).control, 5000)
})

t.test('one byte restores the full patience', async t => {
  t.equal(after([silent, silent, silent, answered]).control, 5000)
})

t.test('a patience shorter than the cut stays as it is', async t => {
  const patience = new Patience(50)
  for (let n = 0; n < 3; n += 1) patience.remember(silent)
  t.equal(patience.control, 50)
})

function after(controls: readonly Exchange[]): Patience {
  const patience = new Patience(5000)
  for (const control of controls) patience.remember(control)
  return patience
}

function control(received: string, close: Exchange['close']): Exchange {
  return {
    id: 'x',
    target: 'server',
    label: 'control',
    address: { host: '127.0.0.1', port: 1 },
    events: [],
    sent: Buffer.alloc(0),
    received: Buffer.from(received),
    close
  }
}
