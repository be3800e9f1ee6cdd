import t from 'tap'
import { trimBlanks } from '../../../harness/wire/blanks.js'

t.test('spaces and tabs go, and nothing else', async t => {
  t.equal(trimBlanks(' \t a b\t '), 'a b')
  t.equal(trimBlanks('\ra\u00a0'), '\ra\u00a0')
  t.equal(trimBlanks(' \t '), '')
  t.equal(trimBlanks(''), '')
})
