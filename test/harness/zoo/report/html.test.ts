import t from 'tap'
import { renderZooHtml } from '../../../../harness/zoo/report/html.js'
import { lossOf, resultOf, specimenOf } from '../sample.js'

t.test('a zoo of which all are caught says so', async t => {
  const page = renderZooHtml(resultOf([specimenOf()]))
  t.match(page, '<p class="headline">1 mutant: all caught</p>')
  t.notMatch(page, 'What to look at')
  t.notMatch(page, '<script')
})

t.test('what was not caught is shown with all that is known of it', async t => {
  const escaped = specimenOf({
    name: '<b>is</b> worse',
    outcome: 'overkill',
    broken: [lossOf('paths.one'), lossOf('paths.two')],
    blinded: [lossOf('files.three')]
  })
  const page = renderZooHtml(resultOf([escaped, specimenOf()]))
  t.match(page, '1 of 2 mutants not caught')
  t.match(page, '&lt;b&gt;is&lt;/b&gt; worse')
  t.match(page, /Broken, but not declared<\/h4><ul class="losses"><li><code>paths.two/)
  t.match(page, /No longer to be seen<\/h4><ul class="losses"><li><code>files.three/)
  t.match(page, '<span class="vh">broken, not declared</span>')
})

t.test('a zoo that was cut short is not green', async t => {
  const page = renderZooHtml(resultOf([specimenOf()], { complete: false }))
  t.match(page, '<header class="page bad">')
  t.match(page, 'Not all mutants were judged')
})

t.test('requirements without a mutant are listed', async t => {
  const withoutMutant = [{ id: 'paths.two', excluded: 'not to be seen' }, { id: 'paths.one' }]
  const page = renderZooHtml(resultOf([], { withoutMutant }))
  t.match(page, /paths\.one<\/code> none yet.*paths\.two<\/code> not to be seen/s)
})
