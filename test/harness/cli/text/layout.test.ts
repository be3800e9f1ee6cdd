import t from 'tap'
import { count, indent, table, wrap } from '../../../../harness/cli/text/layout.js'

t.test('lines move to the right, empty ones stay empty', async t => {
  t.equal(indent('a\n\nb', 2), '  a\n\n  b')
  t.equal(indent('', 2), '')
})

t.test('a text is broken at spaces', async t => {
  t.equal(wrap('one two  three\nfour', 9), 'one two\nthree\nfour')
  t.equal(wrap('anextraordinarilylongword fits', 5), 'anextraordinarilylongword\nfits')
})

t.test('columns are aligned and no line ends in spaces', async t => {
  t.equal(
    table([
      ['a', 'b'],
      ['longer', 'c']
    ]),
    'a       b\nlonger  c'
  )
  t.equal(
    table([
      ['a', 'long'],
      ['b', 'c']
    ]),
    'a  long\nb  c'
  )
  t.equal(table([]), '')
})

t.test('things are counted', async t => {
  t.equal(count(1, 'line'), '1 line')
  t.equal(count(0, 'line'), '0 lines')
})
