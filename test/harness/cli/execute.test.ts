import t from 'tap'
import { execute } from '../../../harness/cli/execute.js'
import { recording } from './sample.js'

t.test('help and version', async t => {
  t.match(await called('--help'), { status: 0, out: /run .*\n.*list .*\n.*explain /s, err: '' })
  t.match(await called('run', '--help'), { status: 0, out: /--only .*--strict .*--report /s })
  t.same(await called('--version'), { status: 0, out: '1.2.3\n', err: '' })
})

t.test('a command line that makes no sense exits 2 and says why', async t => {
  for (const [argv, complaint] of [
    [['judge'], /unknown command 'judge'/],
    [['run'], /no target is named/],
    [['run', 'htpfs'], /no adapter is called "htpfs"; did you mean "httpfs"\?/],
    [['run', 'httpfs', '--stict'], /unknown option '--stict'.*--strict/s],
    [['run', 'httpfs', '--report', 'pdf'], /"pdf" is no report format/],
    [['run', 'httpfs', '--patience', '0'], /It has to be more than 0/],
    [['run', 'httpfs', '--patience', '1.5'], /It has to be a whole number/],
    [['run', 'httpfs', '--seed', '-1'], /It has to be a whole number/],
    [['run', 'httpfs', '--role', 'proxy', '--', 'x'], /Allowed choices are server, client/],
    [['run', 'httpfs', '--suite', 'proxy'], /Allowed choices are server, client/],
    [['run', 'httpfs', '--only', 'no-such-topic'], /no requirement is called "no-such-topic"/],
    [['run', 'httpfs', 'httpc', '--report', 'json=a.json'], /two reports would be written/],
    [['list'], /missing required argument/],
    [['list', 'things'], /Allowed choices are targets, requirements, formats/],
    [['explain'], /missing required argument/],
    [['explain', 'no-such.id'], /no requirement is called "no-such.id"/]
  ] as const) {
    t.match(await called(...argv), { status: 2, out: '', err: complaint }, argv.join(' '))
  }
})

t.test('a broken suite is the judge failing', async t => {
  const root = t.testdir({ features: { server: { 'a.yaml': '- id: b.c\n' } } })
  const session = { ...recording(), root }
  await execute(['list', 'requirements'], session)
  t.equal(session.status, 3)
  t.match(session.warned.join(''), 'h10spec: features/server/a.yaml:1:3: "title" is missing')
})

async function called(...argv: string[]) {
  const session = recording()
  await execute(argv, session)
  return { status: session.status, out: session.written.join(''), err: session.warned.join('') }
}
