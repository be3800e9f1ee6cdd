import t from 'tap'
import { account } from '../../../harness/report/account.js'
import { renderHtml } from '../../../harness/report/html.js'
import { visitsOf } from '../../../harness/report/visits.js'
import { exchangeOf, invocationOf, received, requirementOf, runOf, scenarioOf } from './build.js'

const first = invocationOf({ command: ['httpc', 'first'], exchanges: ['b'] })
const second = invocationOf({ command: ['httpc', 'second'], exchanges: ['c'] })
const scenario = scenarioOf('fail', {
  exchanges: ['a', 'b', 'c'],
  invocations: [first, second]
})
const exchanges = Object.fromEntries(
  ['a', 'b', 'c'].map(name => [name, exchangeOf([received(0, name)], { label: `passage ${name}` })])
)
const run = runOf([requirementOf('fail', { scenarios: [scenario] })], { exchanges })
const inOrder = /passage a.*httpc first.*passage b.*httpc second.*passage c/s

t.test('each command comes with its exchanges, and those of nobody before', t => {
  t.same(visitsOf(scenario), [
    { exchanges: ['a'] },
    { invocation: first, exchanges: ['b'] },
    { invocation: second, exchanges: ['c'] }
  ])
  t.end()
})

t.test('reports show them so', t => {
  t.match(account(run, scenario), inOrder)
  t.match(renderHtml(run), inOrder)
  t.end()
})

t.test('a run that was written when nobody noted it has all exchanges first', t => {
  const { exchanges: _, ...unlinked } = first
  t.same(visitsOf({ exchanges: ['a'], invocations: [unlinked] }), [
    { exchanges: ['a'] },
    { invocation: unlinked, exchanges: [] }
  ])
  t.end()
})
