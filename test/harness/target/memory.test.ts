import t from 'tap'
import { growthOf, memoryOf } from '../../../harness/target/memory.js'

const here = { skip: process.platform !== 'linux' && 'only /proc tells' }
const MEBIBYTE = 2 ** 20

t.test('memory that was asked for counts before anybody writes to it', here, async t => {
  const before = now()
  const room = Buffer.alloc(200 * MEBIBYTE)
  const taken = growthOf(before, now())
  t.ok(taken >= 200 * MEBIBYTE && taken < 300 * MEBIBYTE, `${taken}`)
  t.equal(room.length, 200 * MEBIBYTE)
})

t.test('of a process that is new only what it has written to counts', async t => {
  const holding = (claimed: number, touched: number) => ({ claimed, touched })
  const before = new Map([
    [1, holding(100, 10)],
    [2, holding(100, 10)],
    [3, holding(100, 10)]
  ])
  t.equal(growthOf(before, new Map([[1, holding(150, 20)]])), 50)
  t.equal(growthOf(before, new Map([[1, holding(100, 90)]])), 80)
  t.equal(growthOf(before, new Map([[1, holding(50, 5)]])), 0)
  t.equal(growthOf(before, new Map([[4, holding(500, 7)]])), 7)
})

t.test('nothing is known of a process that does not exist', async t => {
  t.equal(memoryOf(2 ** 30), undefined)
})

function now() {
  return memoryOf(process.pid) ?? new Map()
}
