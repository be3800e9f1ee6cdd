import { execFileSync, spawnSync } from 'node:child_process'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { parse } from 'junit2json'
import t from 'tap'
import { renderJunit } from '../../../harness/report/junit.js'
import { cutFinding, exchangeOf, requirementOf, runOf, scenarioOf, sent } from './build.js'
import { hostileRun } from './hostile.js'
import { sampleRun } from './sample.js'

const options = { ignoreAttributes: false, attributeNamePrefix: '', textNodeName: 'text' }
const lists = ['testsuite', 'testcase', 'property']

t.test('each verdict has the element that the table of formats gives it', t => {
  const cases = casesByVerdict(renderJunit(sampleRun()))
  t.match(cases('fail'), {
    failure: { type: 'fail', message: /^expected a status line, got/ }
  })
  t.match(cases('blocked'), { failure: { type: 'blocked' } })
  t.match(cases('inconclusive'), { error: { type: 'inconclusive' } })
  t.match(cases('error'), { error: { type: 'error' } })
  t.match(cases('unsupported'), { skipped: { message: 'it ended in unsupported' } })
  for (const verdict of ['pass', 'info', 'warn'])
    t.notOk(
      ['failure', 'error', 'skipped'].some(name => name in cases(verdict)),
      verdict
    )
  t.end()
})

t.test('a case names the profile, and the standard that withdrew its requirement', t => {
  const letter = requirementOf('fail', { profile: 'strict', withdrawn: 'RFC 9110 §6.2' })
  const xml = renderJunit(runOf([letter]))
  t.match(xml, '<property name="profile" value="strict"/>')
  t.match(xml, '<property name="withdrawn" value="RFC 9110 §6.2"/>')
  t.notMatch(renderJunit(runOf([requirementOf('fail')])), /profile|withdrawn/)
  t.end()
})

t.test('a case names its scenario, requirement, place and seconds', t => {
  const failed = casesByVerdict(renderJunit(sampleRun()))('fail')
  t.match(failed, {
    name: 'The status line is whole when a document is served',
    classname: 'status-line.form',
    time: '0.042',
    file: 'features/server/status-line.feature',
    line: '12'
  })
  t.match(failed.failure?.text, 'expected: a status line')
  t.match(failed['system-out'], 'GET /hello.txt HTTP/1.0')
  t.end()
})

t.test('suites count what they hold', t => {
  const { testsuites } = parsed(renderJunit(sampleRun()))
  t.match(testsuites, { tests: '11', failures: '2', errors: '3', skipped: '1', time: '12.345' })
  t.equal(testsuites.timestamp, '2026-03-01T09:30:00.000Z')
  const [first] = testsuites.testsuite
  t.match(first, { name: 'server/status-line', tests: '3', failures: '1', errors: '0' })
  t.equal(first.testcase.length, 3)
  t.end()
})

t.test('a run that proves nothing has an error', t => {
  const cut = runOf([requirementOf('pass')], { complete: false, reason: 'Interrupted' })
  for (const [run, message] of [
    [cut, 'Interrupted'],
    [runOf([]), 'No requirement was executed'],
    [runOf([requirementOf('unsupported')]), 'No requirement was executed']
  ] as const) {
    const { testsuites } = parsed(renderJunit(run))
    t.equal(testsuites.errors, '1')
    t.match(testsuites.testsuite.at(-1), { errors: '1', testcase: [{ error: { message } }] })
  }
  t.end()
})

t.test('a requirement without a scenario is a case of its own', t => {
  const run = runOf([requirementOf('inconclusive', { scenarios: [] }), requirementOf('pass')])
  const { testsuites } = parsed(renderJunit(run))
  t.match(testsuites, { tests: '2', errors: '1' })
  t.end()
})

t.test('a known failure is skipped, with its reason', t => {
  const scenarios = [scenarioOf('fail', { known: 'by design' }), scenarioOf('fail')]
  const { testsuites } = parsed(renderJunit(runOf([requirementOf('fail', { scenarios })])))
  t.match(testsuites, { tests: '2', failures: '1', skipped: '1' })
  const [known, unknown] = testsuites.testsuite[0].testcase
  t.match(known.skipped.message, 'known failure: by design: it ended in fail')
  t.notOk('failure' in known)
  t.match(unknown, { failure: { type: 'fail' } })
  t.end()
})

t.test('a reader that converts reports for others finds every case', async t => {
  for (const run of [sampleRun(), hostileRun(), runOf([])]) {
    const read = await parse(renderJunit(run))
    const suites = read && 'testsuite' in read ? (read.testsuite ?? []) : []
    const cases = suites.flatMap(suite => suite.testcase ?? [])
    t.equal(cases.length, read?.tests)
    const failed = cases.filter(({ failure, error }) => failure ?? error)
    t.equal(failed.length, (read?.failures ?? 0) + (read?.errors ?? 0))
    t.ok(cases.every(({ name, classname, time }) => name && classname && time !== undefined))
  }
})

t.test('hostile content stays text', t => {
  const xml = renderJunit(hostileRun())
  t.equal(XMLValidator.validate(xml), true)
  t.notMatch(xml, /<script|<img|\x1b|\u202E|\uFFFE|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/)
  const { testsuites } = parsed(xml)
  t.match(testsuites.testsuite[0].testcase[0].name, '<script>window.pwned=1</script>')
  t.end()
})

t.test('what changes with the cut is a suite of its own, and fails nothing', t => {
  const segmentation = [cutFinding({ exchanges: ['e1'] })]
  const exchanges = { e1: exchangeOf([sent(1, 'GET / HTTP/1.0\r\n')]) }
  const run = runOf([requirementOf('pass')], { segmentation, exchanges })
  const { testsuites } = parsed(renderJunit(run))
  t.match(testsuites, { tests: '2', failures: '0', errors: '0' })
  t.match(testsuites.testsuite[1], { name: 'segmentation', tests: '1' })
  const [finding] = testsuites.testsuite[1].testcase
  t.match(finding, { classname: 'status-line.pass' })
  t.match(JSON.stringify(finding), /dripped.*GET \/ HTTP/)
  const clean = parsed(renderJunit(runOf([requirementOf('pass')], { segmentation: [] })))
  t.match(clean.testsuites, { tests: '2', failures: '0' })
  t.end()
})

t.test('a text that ends a CDATA section or begins a comment is harmless', t => {
  const scenario = scenarioOf('fail', { because: ']]> <!-- &lt;' })
  const xml = renderJunit(runOf([requirementOf('fail', { scenarios: [scenario] })]))
  t.equal(parsed(xml).testsuites.testsuite[0].testcase[0].failure.message, ']]> <!-- &lt;')
  t.end()
})

const hasPython = spawnSync('python3', ['--version']).status === 0
const skip = hasPython ? false : 'python3 is not installed'

t.test('an XML reader that nobody here wrote accepts it', { skip }, t => {
  const reader = ['-c', 'import sys, xml.dom.minidom as m; m.parse(sys.stdin.buffer)']
  for (const run of [sampleRun(), hostileRun(), runOf([])])
    t.doesNotThrow(() => execFileSync('python3', reader, { input: renderJunit(run) }))
  t.end()
})

interface Case {
  readonly properties?: { readonly property: readonly { name: string; value: string }[] }
  readonly failure?: { readonly text: string }
  readonly [attribute: string]: unknown
}

function parsed(xml: string) {
  t.equal(XMLValidator.validate(xml), true, 'well-formed')
  return new XMLParser({ ...options, isArray: name => lists.includes(name) }).parse(xml)
}

function casesByVerdict(xml: string): (verdict: string) => Case {
  const suites: readonly { testcase: readonly Case[] }[] = parsed(xml).testsuites.testsuite
  const cases = suites.flatMap(suite => suite.testcase)
  return verdict => cases.find(one => verdictOf(one) === verdict) ?? {}
}

function verdictOf({ properties }: Case): string | undefined {
  return properties?.property.find(property => property.name === 'verdict')?.value
}
