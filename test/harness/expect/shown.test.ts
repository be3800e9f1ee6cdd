import t from 'tap'
import { shown } from '../../../harness/expect/shown.js'

t.test('control characters are visible', async t => {
  t.equal(shown(Buffer.from('a\r\n\0', 'latin1')), '"a\\r\\n\\x00"')
})

t.test('what follows the first thousand octets is counted', async t => {
  t.equal(shown(Buffer.alloc(1000, 'a')), `"${'a'.repeat(1000)}"`)
  t.match(shown(Buffer.alloc(1002, 'a')), /^"a{1000}" and 2 octets more$/)
})
