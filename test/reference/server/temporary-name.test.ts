import t from 'tap'
import { isTemporaryName, newTemporaryName } from '../../../reference/server/temporary-name.js'

t.test('temporary names are hidden, never the same, and known again', async t => {
  const name = newTemporaryName()
  t.match(name, /^\./)
  t.not(name, newTemporaryName())
  t.ok(isTemporaryName(name))
  t.ok(isTemporaryName(name.toUpperCase()), 'also where the file system ignores case')
  t.notOk(isTemporaryName(`x${name}`))
  t.notOk(isTemporaryName('.httpfs-1.part'))
})
