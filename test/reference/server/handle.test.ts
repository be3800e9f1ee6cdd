import { constants } from 'node:fs'
import t from 'tap'
import { open } from '../../../reference/server/handle.js'

t.test('a file is read from its beginning and from any place', async t => {
  const path = t.testdir({ file: 'abcdef' })
  const handle = open(`${path}/file`, constants.O_RDONLY)
  t.equal(handle.opening(Buffer.alloc(4)).toString(), 'abcd')
  t.equal(handle.opening(Buffer.alloc(10)).toString(), 'abcdef')
  const buffer = Buffer.alloc(4)
  t.equal(await handle.read(buffer, 3), 3)
  t.equal(buffer.toString('latin1', 0, 3), 'def')
  t.equal(await handle.read(buffer, 6), 0)
  t.equal(handle.stat().size, 6)
  handle.close()
})

t.test(
  'a handle that is closed reaches no file, also not that which has its number now',
  async t => {
    const path = t.testdir({ one: 'one', other: 'other' })
    const closed = open(`${path}/one`, constants.O_RDONLY)
    closed.close()
    const other = open(`${path}/other`, constants.O_RDONLY)
    closed.close()
    t.throws(() => closed.stat())
    t.throws(() => closed.opening(Buffer.alloc(1)))
    t.equal(other.opening(Buffer.alloc(9)).toString(), 'other')
    other.close()
  }
)

t.test('what cannot be opened throws the error of the system', async t => {
  t.throws(() => open(`${t.testdir()}/nothing`, constants.O_RDONLY), { code: 'ENOENT' })
})
