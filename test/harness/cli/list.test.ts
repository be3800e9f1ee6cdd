import t from 'tap'
import { execute } from '../../../harness/cli/execute.js'
import { recording } from './sample.js'

t.test('targets, with what they are judged by', async t => {
  t.match(await listed('targets'), /^httpfs +server +server, httpfs$/m)
})

t.test('formats, with what they are for', async t => {
  t.match(await listed('formats'), /^json +h10spec-result\/v1/m)
})

t.test('requirements by section, with their level and number of scenarios', async t => {
  const root = t.testdir({
    features: { server: { 'a.yaml': requirements, 'a.feature': feature } },
    fixtures: { catalogue: { 'sections.yaml': sections } }
  })
  t.equal(
    await listed('requirements', root),
    `RFC 1945 §6.1  Status-Line
  a.fifth   must, strict  server    0 scenarios  It is 1.0
  a.first   must          server    2 scenarios  It opens

RFC 1945 Appendix B  Tolerant Applications
  a.second  may           server    1 scenario   It may

Practice
  a.third   should        server    0 scenarios  It does

Assignment server
  a.fourth  must          server    0 scenarios  It works

5 requirements, 3 scenarios: 3 must, 1 should, 1 may; 1 of them strict, by the letter of RFC 1945
`
  )
})

t.test('a project without requirements has none to list', async t => {
  const root = t.testdir({ fixtures: { catalogue: { 'sections.yaml': sections } } })
  const none = '0 requirements, 0 scenarios: 0 must, 0 should, 0 may\n'
  t.equal(await listed('requirements', root), none)
})

const sections = `standard: [6 Response, 6.1 Status-Line, B Tolerant Applications]
practice: [R-VER Versions]
`

const requirements = `- { id: a.third, title: It does, source: RFC 9112 §2, level: should }
- { id: a.second, title: It may, source: RFC 1945 Appendix B, level: may }
- { id: a.fourth, title: It works, source: 'Assignment httpfs, GET /; RFC 1945 §6.1', level: must }
- { id: a.fifth, title: It is 1.0, source: RFC 1945 §6.1, level: must, profile: strict }
- { id: a.first, title: It opens, source: 'RFC 9112 §4, RFC 1945 §6.1, §6', level: must }
`

const feature = `@server
Feature: A
  @a.first
  Rule: First
    Scenario Outline: it holds when <because>
      Given a control
      Examples:
        | because |
        | one     |
        | two     |
  @a.second
  Rule: Second
    Scenario: plain
      Given a control
`

async function listed(what: string, root?: string): Promise<string> {
  const session = { ...recording(), ...(root !== undefined && { root }) }
  await execute(['list', what], session)
  return session.written.join('')
}
