import t from 'tap'
import { markdownIds, markdownTable, markdownText } from '../../../harness/catalogue/markdown.js'

t.test('a table has a header, a rule and rows', async t => {
  t.equal(markdownTable(['A', 'B'], [['1', '2']]), '| A | B |\n| --- | --- |\n| 1 | 2 |')
})

t.test('words mean no markup and stay on one line', async t => {
  t.equal(markdownText('a|b <c>\n d_e [f] *g* \\'), 'a\\|b \\<c\\> d\\_e \\[f\\] \\*g\\* \\\\')
})

t.test('ids stand by themselves', async t => {
  t.equal(markdownIds(['S6-1', 'S6-2']), '`S6-1` `S6-2`')
})
