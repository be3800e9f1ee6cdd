import t from 'tap'
import { loadStandard } from '../../../harness/catalogue/standard.js'
import { renderers } from '../../../harness/report/formats.js'
import { selectionText } from '../../../harness/report/selection-text.js'
import { root } from '../../support/files.js'
import { requirementOf, runOf } from './build.js'

const standard = loadStandard(root)
const passing = [requirementOf('pass')]

t.test('a selection is told by its names, as many as a line holds', t => {
  const told = (...selection: readonly string[]) => selectionText(runOf([], { selection }))
  t.equal(told('head', 'post.reply'), 'only head, post.reply')
  t.equal(told('a', 'b', 'c', 'd', 'e', 'f', 'g'), 'only a, b, c, d, e and 2 more')
  t.equal(told(), undefined)
  t.equal(selectionText(runOf([])), undefined)
  t.end()
})

t.test('whoever looks at a page or a badge learns that it is one', t => {
  for (const name of ['html', 'annotated', 'markdown', 'badge'] as const) {
    const written = (selection?: readonly string[]) =>
      String(renderers[name](runOf(passing, selection && { selection }), () => standard))
    t.match(written(['head']), 'selection, only head', name)
    t.notMatch(written(), 'A selection', name)
  }
  t.end()
})
