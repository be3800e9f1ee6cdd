import t from 'tap'
import { displayName } from '../../../../reference/server/listing/display-name.js'

t.test('names are shown as UTF-8 where they are, else as ISO-8859-1', async t => {
  t.equal(displayName('a b.txt'), 'a b.txt')
  t.equal(displayName('gr\xc3\xbcn'), 'gr\u00fcn')
  t.equal(displayName('gr\xfcn'), 'gr\u00fcn')
})

t.test('what does not print, or turns the text around, is shown as unknown', async t => {
  t.equal(displayName('a\nb\x1b\x7f'), 'a\ufffdb\ufffd\ufffd')
  t.equal(displayName(Buffer.from('a\u202egpj.exe').toString('latin1')), 'a\ufffdgpj.exe')
})
