import { closeSync, openSync } from 'node:fs'
import t from 'tap'
import { countDescriptors } from '../../../harness/target/descriptors.js'

const here = { skip: process.platform !== 'linux' && 'only /proc tells' }

t.test('a file more is a descriptor more', here, async t => {
  const before = count()
  const files = Array.from({ length: 20 }, () => openSync('/dev/null', 'r'))
  t.ok(count() >= before + 20)
  for (const file of files) closeSync(file)
  t.ok(count() < before + 20)
})

t.test('nothing is known of a process that does not exist', async t => {
  t.equal(countDescriptors(2 ** 30), undefined)
})

function count(): number {
  return countDescriptors(process.pid) ?? Number.NaN
}
