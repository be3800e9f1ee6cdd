import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { loadRubric } from '../../../harness/grade/rubric-file.js'
import { findingKinds } from '../../../harness/verdict/finding.js'
import { gradeScales } from '../../../harness/verdict/result.js'
import { root } from '../../support/files.js'
import { everything, rubricOf } from './build.js'

const head = 'name: sample\nversion: "1"\nsuites: [httpc]\nout-of: 1\n'
const folder = join(root, 'fixtures', 'rubrics')

t.test('every bundled rubric is known by its name', async t => {
  const names = readdirSync(folder).filter(name => name.endsWith('.yaml'))
  t.same(names, ['httpc.yaml', 'httpfs.yaml'])
  for (const name of ['httpc', 'httpfs']) t.equal(loadRubric(name).name, name)
})

t.test('a rubric is read from a file', async t => {
  const file = join(t.testdir(), 'mine.yaml')
  writeFileSync(file, everything)
  const rubric = loadRubric(file)
  t.equal(rubric.version, '7')
  t.same(rubric.parts[1]?.requirements, [
    'header.sent',
    'header.value',
    'header.repeated',
    'header.with-post'
  ])
  t.match(rubric.parts[4], { hidden: true, points: 100, award: 'proportional' })
  t.match(rubric.deductions[0], { points: 30, most: 50 })
  t.match(rubric.penalties[0], { points: 40, most: 100, findings: ['crash', 'hang'] })
  t.throws(() => loadRubric(join(t.testdir(), 'none.yaml')), { code: 'ENOENT' })
})

t.test('a topic stands for its musts, or for the levels that are named', async t => {
  const ids = (line: string) =>
    rubricOf(`${head}parts:\n  - { id: a, title: A, points: 1, ${line} }\n`).parts[0]?.requirements
  t.same(ids('topics: [output-file], levels: [may]'), ['output-file.body'])
  t.same(ids('topics: [httpc/usage-errors]'), [
    'usage-errors.two-bodies',
    'usage-errors.get-with-body'
  ])
  t.same(ids('requirements: [get.request], topics: [get]')?.length, 7, 'each once')
})

t.test('what is wrong is told with its line, and with what was meant', async t => {
  const cases = [
    ['partz: []\n', '5:1: unknown key "partz"; did you mean "parts"?'],
    [
      'parts: [{ id: a, title: A, points: 1, requirement: [get.request] }]\n',
      '5:39: unknown key "requirement"; did you mean "requirements"?'
    ],
    [
      'parts: [{ id: a, title: A, points: 1, requirements: [get.requst] }]\n',
      '5:54: no requirement is called "get.requst"; did you mean "get.request"'
    ],
    [
      'parts: [{ id: a, title: A, points: 1, topics: [headr] }]\n',
      '5:48: no topic is called "headr"; did you mean "header"?'
    ],
    [
      'parts: [{ id: a, title: A, points: 1, topics: [follow] }]\n',
      '"follow" has no requirement of the level must; "levels" may name may'
    ],
    [
      'parts: [{ id: a, title: A, points: 1, requirements: [upload.creates] }]\n',
      '"upload.creates" belongs to the suite httpfs, which "suites" does not name'
    ],
    [
      'parts: [{ id: a, title: A, points: 1, requirements: [get.request], must: [get.requests] }]\n',
      '5:75: no requirement is called "get.requests"'
    ],
    ['parts: [{ id: a, title: A, points: 1 }]\n', '5:9: "a" names neither requirements nor topics'],
    [
      'parts: [{ id: a, title: A, points: 0.5, topics: [get] }]\n',
      '4:9: parts and manual items add up to 0.5, not to 1'
    ],
    [
      'parts: [{ id: a, title: A, points: 0.125, topics: [get] }]\n',
      '5:36: 0.125 has more than two digits behind the point'
    ],
    ['parts: [{ id: a, title: A, points: -1, topics: [get] }]\n', 'must be >= 0'],
    ['parts: [{ id: a, title: A, points: "1", topics: [get] }]\n', 'must be a number'],
    [
      'parts: [{ id: A b, title: A, points: 1, topics: [get] }]\n',
      'has to be made of lower-case letters'
    ],
    [
      'parts: [{ id: a, title: A, points: 1, topics: [get], award: al }]\n',
      'parts[0].award cannot be "al"; did you mean "all"?'
    ],
    [
      'parts: [{ id: a, title: A, points: 1, topics: [get], award: graded }]\n',
      'so "evidence" has to say what is worth what'
    ],
    [
      'parts: [{ id: a, title: A, points: 1, topics: [get], evidence: { stdout: { exact: 100, exact and a newline: 1, contained: 2, transformed: 0, absent: 0 } }, award: graded }]\n',
      '"contained" is worth more than what is better'
    ],
    [
      'parts: [{ id: a, title: A, points: 1, topics: [get], evidence: { stdout: { exact: 100 } }, award: graded }]\n',
      'has no "contained"'
    ],
    [
      'parts: [{ id: a, title: A, points: 0.5, topics: [get] }, { id: a, title: B, points: 0.5, topics: [get] }]\n',
      '"a" is the id of another line already'
    ],
    [
      'parts: [{ id: a, title: A, points: 1, requirements: [get.request, get.request] }]\n',
      '"get.request" stands there already'
    ],
    [
      'parts: [{ id: a, title: A, points: 1, topics: [get] }]\nbonus: { cap: 2, parts: [{ id: b, title: B, points: 1, topics: [url] }] }\n',
      '6:15: "cap" is more than all of the bonus, 1'
    ],
    [
      'parts: [{ id: a, title: A, points: 1, topics: [get] }]\npenalties: [{ id: b, title: B, points: 1, most: 0.5, findings: [crash] }]\n',
      '"most" is less than "points"'
    ],
    [
      'parts: [{ id: a, title: A, points: 1, topics: [get] }]\npenalties: [{ id: b, title: B, points: 1, findings: [crush] }]\n',
      'did you mean "crash"?'
    ],
    [
      'parts: [{ id: a, title: A, points: 1, topics: [get], hidden: true }]\ndeductions: [{ id: b, title: B, points: 1, requirements: [url.path, get.request] }]\n',
      '6:14: "b" tells students of get.request, and "a" hides it; hide both, or neither'
    ],
    ['parts: [\n', 'rubric.yaml:6:1:']
  ] as const
  for (const [lines, message] of cases) {
    t.throws(
      () => rubricOf(head + lines),
      { name: 'CatalogueError', message: new RegExp(literal(message)) },
      lines
    )
  }
  t.throws(() => rubricOf('- a\n'), { message: /the rubric must be a mapping/ })
  t.throws(() => rubricOf('name: a\n'), { message: /the rubric has no "version"/ })
  t.throws(() => rubricOf(`${head.replace('"1"', '2026')}parts: []\n`), {
    message: /in quotes it is: "2026"/
  })
  t.throws(
    () =>
      rubricOf(
        `${head.replace('[httpc]', '[server]')}parts: [{ id: a, title: A, points: 1, requirements: [${strict()}] }]`
      ),
    { message: /is judged under --strict alone/ }
  )
})

t.test('a deduction of what is hidden may be hidden as well', async t => {
  const { deductions } = rubricOf(
    `${head}parts: [{ id: a, title: A, points: 1, topics: [get], hidden: true }]\ndeductions: [{ id: b, title: B, points: 1, requirements: [get.request], hidden: true }]\n`
  )
  t.match(deductions, [{ hidden: true, requirements: ['get.request'] }])
})

t.test('a topic of two suites has to say which', async t => {
  const both = head.replace('[httpc]', '[server, httpfs, client, httpc]')
  t.throws(() => rubricOf(`${both}parts: [{ id: a, title: A, points: 1, topics: [post] }]`), {
    message: /"post" is a topic of several suites: "server\/post", "httpc\/post"/
  })
})

t.test('the rubric that teachers are shown is one', async t => {
  const page = readFileSync(join(root, 'docs', 'teachers.md'), 'utf8')
  const [, text = ''] = /```yaml\n(# yaml-language-server[\s\S]*?)```/.exec(page) ?? []
  const { outOf, cap, penalties } = rubricOf(text)
  t.same([outOf, cap, penalties.length], [1000, 100, 1])
})

t.test('the schema knows every scale and every finding', async t => {
  const schema = JSON.parse(readFileSync(join(folder, 'rubric.schema.json'), 'utf8'))
  const { properties } = schema.definitions.part.properties.evidence
  t.same(Object.keys(properties), Object.keys(gradeScales))
  for (const [scale, steps] of Object.entries(gradeScales)) {
    const name = properties[scale].$ref.split('/').at(-1)
    t.same(schema.definitions[name].required, steps)
    t.same(Object.keys(schema.definitions[name].properties), steps)
  }
  t.same(
    schema.properties.penalties.items.properties.findings.items.enum,
    Object.keys(findingKinds)
  )
})

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function strict(): string {
  const text = readFileSync(join(root, 'docs', 'requirements.md'), 'utf8')
  return /`([a-z-]+\.[a-z-]+)`[^\n]*strict/.exec(text)?.[1] ?? 'none'
}
