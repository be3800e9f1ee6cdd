import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { execute } from '../../../harness/cli/execute.js'
import { formatList } from '../../../harness/report/format-list.js'
import { renderJson } from '../../../harness/report/json.js'
import { requirementOf, runOf } from '../report/build.js'
import { sampleRun } from '../report/sample.js'
import { recording } from './sample.js'

t.test('every format is written from a result, whatever it says', async t => {
  const folder = t.testdir({ 'a.json': renderJson(sampleRun()) })
  const orders = Object.keys(formatList).flatMap(name => [
    '--report',
    `${name}=${folder}/b.${name}`
  ])
  const { status, err } = await called('report', join(folder, 'a.json'), ...orders)
  t.equal(status, 0)
  for (const name of Object.keys(formatList)) {
    t.match(err, `Report: ${folder}/b.${name}\n`)
    t.ok(readFileSync(join(folder, `b.${name}`)).length > 100, name)
  }
  const again = readFileSync(join(folder, 'b.json'), 'utf8')
  t.equal(again, renderJson(sampleRun()), 'the document comes back as it was')
})

t.test('a result that is none is a usage error, and nothing is written', async t => {
  const folder = t.testdir({ 'a.json': '{}' })
  const argv = ['report', join(folder, 'a.json'), '--report', `tap=${folder}/b.tap`]
  t.match(await called(...argv), { status: 2, err: /a\.json: this is no result of h10spec/ })
  t.throws(() => readFileSync(join(folder, 'b.tap')))
  t.match(await called('report'), { status: 2, err: /missing required argument/ })
})

t.test('a comparison exits by what it found', async t => {
  const folder = t.testdir({})
  const good = file(folder, 'good', runOf([requirementOf('pass', { id: 'a.b' })]))
  const bad = file(folder, 'bad', runOf([requirementOf('fail', { id: 'a.b' })]))
  const none = file(folder, 'none', runOf([requirementOf('pass', { id: 'c.d' })]))
  const cut = { complete: false, reason: 'Interrupted' }
  const short = file(folder, 'short', runOf([requirementOf('pass', { id: 'a.b' })], cut))
  const shortAndBad = file(folder, 'both', runOf([requirementOf('fail', { id: 'a.b' })], cut))
  for (const [before, after, status, text] of [
    [good, good, 0, /nothing is worse, 0 better/],
    [bad, good, 0, /Better\n {2}a\.b +fail → pass/],
    [good, bad, 1, /Worse\n {2}a\.b +pass → fail/],
    [good, none, 1, /No longer judged\n {2}a\.b +pass → nothing/],
    [good, short, 3, /The second run: Interrupted/],
    [short, good, 3, /The first run: Interrupted/],
    [good, shortAndBad, 1, /Worse/]
  ] as const)
    t.match(await called('diff', before, after), { status, out: text }, `${before} ${after}`)
})

t.test('runs that were measured differently are not compared', async t => {
  const folder = t.testdir({})
  const server = file(folder, 'server', runOf([requirementOf('pass')]))
  const strict = file(folder, 'strict', runOf([requirementOf('pass')], { profile: 'strict' }))
  const client = { name: 'c', role: 'client', command: [] } as const
  const other = file(folder, 'client', runOf([requirementOf('pass')], { target: client }))
  t.match(await called('diff', server, strict), { status: 2, err: /with --strict/ })
  t.match(await called('diff', server, other), { status: 2, err: /a server, the second a client/ })
})

function file(folder: string, name: string, run: Parameters<typeof renderJson>[0]): string {
  const path = join(folder, `${name}.json`)
  writeFileSync(path, renderJson(run))
  return path
}

async function called(...argv: string[]) {
  const session = recording()
  await execute(argv, session)
  return { status: session.status, out: session.written.join(''), err: session.warned.join('') }
}
