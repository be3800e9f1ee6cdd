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
    blocked: [lossOf('files.three')],
    inconclusive: [lossOf('files.four')]
  })
  const page = renderZooHtml(resultOf([escaped, specimenOf()]))
  t.match(page, '1 of 2 mutants not caught')
  t.match(page, '&lt;b&gt;is&lt;/b&gt; worse')
  const linked = (id: string) =>
    `<ul class="losses"><li><a href="#row-${id}"><code>${id}</code></a>`
  t.match(page, `Broken, but not declared</h4>${linked('paths.two')}`)
  t.match(page, `Blocked</h4>${linked('files.three')}`)
  t.match(page, `Inconclusive</h4>${linked('files.four')}`)
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

t.test('musts with one kind of mutant are listed', async t => {
  const withoutSecond = [{ id: 'paths.two', single: 'no other is common' }, { id: 'paths.one' }]
  const page = renderZooHtml(resultOf([], { withoutSecond }))
  t.match(page, 'Musts with one kind of mutant')
  t.match(page, /paths\.one<\/code> none yet.*paths\.two<\/code> no other is common/s)
})

t.test('every link leads somewhere, and no two places have one name', async t => {
  const escaped = specimenOf({ place: 'a.yaml:9', outcome: 'escaped', broken: [] })
  const page = renderZooHtml(resultOf([specimenOf(), escaped]))
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  const links = [...page.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id)
  t.equal(new Set(ids).size, ids.length)
  t.same(
    links.filter(link => !ids.includes(link)),
    []
  )
  t.equal(links.length, 5, 'two columns, its article, its name there, and what it did not break')
  t.match(page, '<code class="origin">a.yaml:9</code>')
})

t.test('the overview counts mutants, programs, requirements and musts of two kinds', async t => {
  const pair = [
    specimenOf({ name: 'one', together: ['two'] }),
    specimenOf({ name: 'two', kind: 'other', together: ['one'] })
  ]
  const page = renderZooHtml(resultOf([...pair, specimenOf({ name: 'three' })]))
  for (const [name, value] of [
    ['mutants', '3'],
    ['programs judged for them', '2'],
    ['requirements that one breaks', '1 of 2'],
    ['musts that two kinds break', '1 of 2']
  ]) {
    t.match(page, `<dt>${name}</dt><dd>${value}</dd>`)
  }
})

t.test('a cell tells what is blocked from what is inconclusive', async t => {
  const page = renderZooHtml(resultOf([specimenOf({ blocked: [lossOf('paths.two')] })]))
  t.match(page, '<span class="vh">blocked: the control failed</span>')
  const other = renderZooHtml(resultOf([specimenOf({ inconclusive: [lossOf('paths.two')] })]))
  t.match(other, '<span class="vh">inconclusive</span>')
})

t.test('a table that is too wide scrolls, not the page, and its row heads stay', async t => {
  const page = renderZooHtml(resultOf([specimenOf()]))
  t.match(page, '.scroll { overflow-x: auto; position: relative }')
  t.match(page, 'tr > th:first-child { position: sticky; left: 0')
})
