import t from 'tap'
import { painter } from '../../../../harness/cli/text/paint.js'
import { runText } from '../../../../harness/cli/text/run.js'
import type { Run } from '../../../../harness/verdict/result.js'
import { requirementOf, runOf, scenarioOf } from '../sample.js'

t.test('a target that breaks nothing is told in three lines', async t => {
  const run = runOf([requirementOf('a.one', 'pass'), requirementOf('a.two', 'pass')])
  t.equal(
    text(run),
    'sample  2 requirements, 2 scenarios, 1.3 s, seed 7\n2 pass\nIt breaks no requirement\n'
  )
})

t.test(
  'what passed is told where it was less than the best, and the form of a listing',
  async t => {
    const grades = [
      { what: 'stdout', seen: 'exact and a newline', passes: ['exact', 'exact and a newline'] },
      { what: 'stored file', seen: 'exact', passes: ['exact'] },
      { what: 'listing', seen: 'JSON', passes: ['JSON', 'XML'] },
      { what: 'served file', seen: 'contained', passes: [] }
    ] as const
    const scenarios = [scenarioOf('pass', { grades }), scenarioOf('pass', { grades })]
    const told = text(runOf([requirementOf('a.one', 'pass', { scenarios })]))
    t.match(told, /^ {2}the body was printed: exact and a newline +2 times$/m)
    t.match(told, /^ {2}the names were listed: JSON +2 times$/m)
    t.notMatch(told, /was stored|was served/)
  }
)

t.test('what changes with the cut is told apart and is a doubt', async t => {
  const finding = {
    requirement: 'a.one',
    scenario: 'it is looked at',
    feature: 'features/server/topic.feature',
    line: 12,
    delivery: 'split',
    seed: 7,
    whole: 'pass',
    cut: 'blocked',
    because: 'the control failed',
    exchanges: []
  } as const
  const run = runOf([requirementOf('a.one', 'pass')], { segmentation: [finding] })
  t.match(
    text(run),
    /^What changes with the cut of the requests:\n {2}a.one {2}split {2}pass, cut bl/
  )
  t.match(text(run), 'It breaks no requirement, with 1 doubt\n')
  const many = runOf([requirementOf('a.one', 'pass')], { segmentation: Array(25).fill(finding) })
  t.match(text(many), '… 5 more lines: --report html shows them')
})

t.test('the letter of RFC 1945 is told with the standard that withdrew it', async t => {
  const letter = { profile: 'strict', withdrawn: 'RFC 9110 §6.2' } as const
  const run = runOf([{ ...requirementOf('a.one', 'fail'), ...letter }], { profile: 'strict' })
  t.match(text(run), /^FAIL a\.one must, strict, .*, withdrawn by RFC 9110 §6\.2\n/)
  t.match(text(run), /^sample .*, seed 7, strict$/m)
})

t.test('a failure tells everything that is known about it', async t => {
  const steps = [
    { keyword: 'Given', text: 'a control', status: 'passed' },
    { keyword: 'Then', text: 'the fact holds', status: 'failed' },
    { keyword: 'And', text: 'more', status: 'skipped' }
  ] as const
  const failing = scenarioOf('fail', {
    steps,
    evidence: { expected: 'a status line\nthat is whole', actual: '"HTTP/1.0"' },
    exchanges: ['e1'],
    reproduce: "printf 'GET / HTTP/1.0\\r\\n\\r\\n' | nc 127.0.0.1 80"
  })
  const other = scenarioOf('fail', { name: 'another', because: 'expected x, got y' })
  const run = runOf(
    [requirementOf('a.one', 'fail', { scenarios: [scenarioOf('pass'), failing, other] })],
    { exchanges: { e1: exchange } }
  )
  const told = text(run)
  t.match(told, 'FAIL a.one must, RFC 1945 §6.1\n  Title of a.one\n')
  t.match(told, '  it is looked at  features/server/topic.feature:12\n    Given a control\n')
  t.match(told, '\n  ✗ Then the fact holds\n    And more\n')
  t.match(told, '  expected  a status line\n            that is whole\n  got       "HTTP/1.0"\n')
  t.match(told, 'GET / HTTP/1.0')
  t.match(told, "  reproduce  printf 'GET / HTTP/1.0\\r\\n\\r\\n' | nc 127.0.0.1 80\n")
  t.match(told, '  again      h10spec run sample --only a.one\n')
  t.match(told, '  and in 1 more scenario:\n  another: expected x, got y\n')
  t.match(told, 'It breaks 1 requirement\n')
})

t.test('how much was seen of something graded is told', async t => {
  const grades = [{ what: 'stdout', seen: 'contained', passes: ['exact'] }] as const
  const scenarios = [scenarioOf('fail', { grades })]
  const told = text(runOf([requirementOf('get.prints', 'fail', { scenarios })]))
  t.match(told, /seen {6}the body was printed: contained \(passes: exact\)/)
})

t.test('what is broken stands first, what is recorded last', async t => {
  const run = runOf([
    requirementOf('a.pass', 'pass'),
    requirementOf('a.info', 'info', { level: 'may' }),
    requirementOf('a.warn', 'warn', { level: 'should' }),
    requirementOf('a.inconclusive', 'inconclusive'),
    requirementOf('a.blocked', 'blocked'),
    requirementOf('a.fail', 'fail'),
    requirementOf('a.error', 'error'),
    requirementOf('a.unsupported', 'unsupported')
  ])
  const order = ['ERROR', 'FAIL', 'BLOCKED', 'WARN', 'Not clear', 'What it may do', 'Not judged']
  const places = order.map(word => text(run).indexOf(word))
  t.same(
    places,
    places.toSorted((a, b) => a - b)
  )
  t.ok(places.every(place => place >= 0))
  t.notMatch(text(run), 'a.pass')
})

t.test('one broken control is told in full, the others in brief', async t => {
  const run = runOf([requirementOf('a.one', 'blocked'), requirementOf('a.two', 'blocked')])
  const told = text(run)
  t.match(told, 'run sample --only a.one')
  t.notMatch(told, 'run sample --only a.two')
  t.match(told, 'Blocked too:\n  a.two  expected this, got that\n')
  t.match(told, '2 requirements cannot be judged: the control failed\n')
})

t.test('of a may it is told whether it was seen', async t => {
  const seen = scenarioOf('info', { holds: true })
  const unseen = scenarioOf('info')
  const run = runOf([
    requirementOf('a.yes', 'info', { scenarios: [seen] }),
    requirementOf('a.no', 'info', { scenarios: [unseen] }),
    requirementOf('a.partly', 'info', { scenarios: [seen, unseen] })
  ])
  t.match(
    text(run),
    /yes {5}Title of a.yes\n {2}no {6}Title of a.no\n {2}partly {2}Title of a.partly/
  )
})

t.test('a long exchange is cut, a crash is told with its end', async t => {
  const received = Buffer.from('line\r\n'.repeat(200)).toString('base64')
  const long = { ...exchange, events: [{ at: 1, kind: 'received', bytes: received }] } as const
  const run = runOf(
    [requirementOf('a.one', 'fail', { scenarios: [scenarioOf('fail', { exchanges: ['e1'] })] })],
    {
      exchanges: { e1: long },
      crashes: [
        { scenario: 'it dies', exitCode: null, signal: 'SIGSEGV', stderr: 'boom\x1b[2J\n' },
        { scenario: 'it ends', exitCode: 3, signal: null, stderr: '' },
        { scenario: 'it hides', exitCode: null, signal: null, stderr: '' }
      ]
    }
  )
  const told = text(run)
  t.ok(told.split('\n').length < 80)
  t.match(told, /… \d+ more lines: --report html shows them/)
  t.match(told, 'CRASH SIGSEGV in it dies\n  boom\\x1B[2J\n')
  t.match(told, 'CRASH exit status 3 in it ends\n')
  t.match(told, 'STOPS-LISTENING it no longer listened in it hides\n')
})

t.test(
  'a finding is told with the request that caused it, and the notes before the end',
  async t => {
    const sent = Buffer.from('GET /a HTTP/1.0\r\n').toString('base64')
    const asked = { ...exchange, events: [{ at: 1, kind: 'sent', bytes: sent }] } as const
    const scenarios = ['one', 'two', 'three']
    const findings = [{ kind: 'hang', exchange: 'e1', scenarios }] as const
    const told = text(runOf([], { exchanges: { e1: asked }, findings, notes: ['by the way'] }))
    t.match(
      told,
      'its end in one and 2 more scenarios\n  after GET /a HTTP/1.0\\r\\n\n\nby the way\n'
    )
  }
)

t.test('nothing that a target sent reaches the terminal as a control', async t => {
  const evil = '\x1b]0;title\x07 \u202e\r'
  const scenario = scenarioOf('fail', {
    name: evil,
    because: evil,
    evidence: { expected: evil, actual: evil },
    reproduce: evil
  })
  const run = runOf([
    requirementOf('a.one', 'fail', { scenarios: [scenario, scenario] }),
    requirementOf('a.two', 'unsupported', { scenarios: [scenario] }),
    requirementOf('a.three', 'inconclusive', { scenarios: [scenario] })
  ])
  t.notMatch(text(run), /[\x1b\x07\r\u202e]/)
})

t.test('colours are put on only where they are wanted', async t => {
  const run = runOf([requirementOf('a.one', 'pass')])
  t.match(runText(run, { paint: painter(true), again }, false), '\x1b[32m1 pass\x1b[39m')
})

t.test('the last line says what follows', async t => {
  const warned = runOf([requirementOf('a.one', 'warn'), requirementOf('a.two', 'pass')])
  t.match(text(warned), /It breaks no requirement, with 1 doubt\n$/)
  t.match(text(warned, true), /1 doubt counts as a failure: --strict\n$/)
  const both = runOf([requirementOf('a.one', 'fail'), requirementOf('a.two', 'blocked')])
  t.match(
    text(both),
    /It breaks 1 requirement; 1 requirement cannot be judged: the control failed\n$/
  )
  const error = runOf([requirementOf('a.one', 'error')])
  t.match(text(error), /The judge itself failed on 1 requirement\n$/)
})

t.test('a run without requirements has no counts', async t => {
  const run = runOf([], { complete: false, reason: 'No check was executed' })
  t.match(text(run), / seed 7\nNothing can be said\. No check was executed\n$/)
})

t.test('a run cut short says so, and does not list what was not run', async t => {
  const unrun = requirementOf('a.one', 'inconclusive', {
    scenarios: [scenarioOf('inconclusive', { because: 'not run' })]
  })
  const run = runOf([unrun], { complete: false, reason: 'Interrupted' })
  t.equal(
    text(run),
    'sample  1 requirement, 1 scenario, 1.3 s, seed 7\n1 inconclusive\nNothing can be said. Interrupted\n'
  )
})

const exchange = {
  target: 'server',
  label: 'request',
  address: { host: '127.0.0.1', port: 80 },
  close: 'fin',
  events: [
    { at: 0, kind: 'connected' },
    { at: 1, kind: 'sent', bytes: Buffer.from('GET / HTTP/1.0\r\n\r\n').toString('base64') },
    { at: 2, kind: 'ended', by: 'peer' }
  ]
} as const satisfies Run['exchanges'][string]

function text(run: Run, strict = false): string {
  return runText(run, { paint: painter(false), again }, strict)
}

function again(id: string): string {
  return `h10spec run sample --only ${id}`
}
