import t from 'tap'
import { bytesOf, flow } from '../../../../harness/report/html/flow.js'
import { received, sent } from '../build.js'

t.test('a burst in one direction is one row', t => {
  const rows = flow([sent(0, 'a'), sent(10, 'b'), sent(20, 'c'), received(30, 'd')])
  t.same(
    rows.map(row => [row.kind, row.events.length, bytesOf(row).toString('latin1')]),
    [
      ['sent', 3, 'abc'],
      ['received', 1, 'd']
    ]
  )
  t.end()
})

t.test('a pause is worth a row', t => {
  t.equal(flow([received(0, 'a'), received(500, 'b')]).length, 2)
  t.end()
})

t.test('a row knows how much went the same way before it', t => {
  const rows = flow([received(0, 'abc'), sent(1, 'x'), received(2, 'de'), received(900, 'f')])
  t.same(
    rows.map(row => row.offset),
    [0, 0, 3, 5]
  )
  t.end()
})

t.test('events without bytes stand alone', t => {
  const event = { at: 1, kind: 'ended', by: 'peer' } as const
  t.equal(flow([event, event]).length, 2)
  t.end()
})
