import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { checkPlan, readOrder, writeReports } from '../../../harness/cli/report-plan.js'
import { runOf } from './sample.js'

t.test('a report has a format and, if wanted, a file', async t => {
  t.same(readOrder('html'), { format: 'html', file: 'reports/{target}.html' })
  t.same(readOrder('junit'), { format: 'junit', file: 'reports/{target}.xml' })
  t.same(readOrder('json=out/a=b.json'), { format: 'json', file: 'out/a=b.json' })
  t.same(readOrder('tap='), { format: 'tap', file: 'reports/{target}.tap' })
})

t.test('an unknown format is a usage error that names the nearest', async t => {
  t.throws(() => readOrder('htlm'), {
    name: 'UsageError',
    message: '"htlm" is no report format; did you mean "html"?'
  })
  t.throws(() => readOrder('toString'), { name: 'UsageError' })
})

t.test('no report writes over another', async t => {
  const orders = [readOrder('html'), readOrder('json=all.json')]
  t.doesNotThrow(() => checkPlan(orders, ['one']))
  t.throws(() => checkPlan(orders, ['one', 'two']), {
    name: 'UsageError',
    message: 'two reports would be written to all.json; "{target}" in FILE keeps them apart'
  })
  t.throws(() => checkPlan([readOrder('json=a'), readOrder('html=a')], ['one']))
  t.doesNotThrow(() => checkPlan([], ['one', 'one']))
})

t.test('reports are written where they were ordered, named for their target', async t => {
  const folder = t.testdir({})
  const target = { name: 'http://127.0.0.1:80/', role: 'server', command: [] } as const
  const order = { format: 'json', file: join(folder, 'deep/{target}.json') } as const
  const files = await writeReports(runOf([], { target }), [order])
  t.same(files, [join(folder, 'deep/http-127.0.0.1-80.json')])
  t.match(JSON.parse(readFileSync(files[0] ?? '', 'utf8')), { schema: 'h10spec-result/v1', target })
})
