import t from 'tap'
import { getLong, type LongPath, longPaths } from '../../../harness/scene/long-path.js'
import { smallScene } from './small-server.js'

t.test('a long path is longer than a name may be, and fits into a request line', async t => {
  for (const name of Object.keys(longPaths)) {
    const { exchange } = await getLong(smallScene(t), name as LongPath)
    const line = exchange.sent.indexOf('\r\n')
    t.ok(line > 300 && line < 8000, name)
  }
})
