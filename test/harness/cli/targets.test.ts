import t from 'tap'
import { againLine, resolveTargets } from '../../../harness/cli/targets.js'

t.test('targets are named by adapter or URL', async t => {
  const targets = resolveTargets(['httpfs', 'http://127.0.0.1:8080/'], {})
  t.match(targets, [
    { adapter: { name: 'httpfs', role: 'server', suites: ['server', 'httpfs'] } },
    { adapter: { role: 'server', suites: ['server'], url: 'http://127.0.0.1:8080/' } }
  ])
})

t.test('with a role, all words are one command', async t => {
  const words = ['python3', 'httpfs.py', '-p', '{port}', '-d', '{root}']
  const [target, ...others] = resolveTargets(words, { role: 'server' })
  t.match(target, { adapter: { role: 'server', start: words, suites: ['server', 'httpfs'] } })
  t.same(others, [])
})

t.test('suites can be chosen, but not those of the other role', async t => {
  t.match(resolveTargets(['httpfs'], { suite: ['httpfs'] }), [{ adapter: { suites: ['httpfs'] } }])
  t.throws(() => resolveTargets(['httpfs'], { suite: ['httpc'] }), {
    name: 'UsageError',
    message: 'the suite httpc judges no server'
  })
})

t.test('no target and an unknown one are usage errors', async t => {
  t.throws(() => resolveTargets([], {}), { name: 'UsageError', message: /no target is named/ })
  t.throws(() => resolveTargets([], { role: 'server' }), { name: 'UsageError' })
  t.throws(() => resolveTargets(['htpfs'], {}), { name: 'AdapterError', message: /"httpfs"/ })
})

t.test('the line that judges again names the same target', async t => {
  const [named] = resolveTargets(['httpfs'], {})
  t.equal(named && againLine(named, 7)('a.one'), 'h10spec run httpfs --only a.one --seed 7')
  t.equal(
    named && againLine(named, 7, true)('a.one'),
    'h10spec run httpfs --only a.one --seed 7 --strict'
  )
  const [command] = resolveTargets(['./my server', '{port}'], { role: 'server' })
  t.equal(
    command && againLine(command, 7)('a.one'),
    "h10spec run --role server --only a.one --seed 7 -- './my server' {port}"
  )
})
