import t, { type Test } from 'tap'
import { execute } from '../../../harness/cli/execute.js'
import { recording } from './sample.js'

const requirements = `- id: topic.first
  title: It opens with a version
  source: RFC 1945 §6.1
  level: must
  covers: [S6.1-1]
  withdrawn: RFC 9110 §2
  why: Clients look at it.
  example: |
    > GET / HTTP/1.0
    >
    < HTTP/1.0 200 OK
    ...
  counterexample: |
    < Hello
    < [closes]
  mistake: Leaving it out.
  accepts: HTTP/1.1 as well.
- { id: topic.third, title: It says 1.0, source: RFC 1945 §6, level: must, profile: strict, withdrawn: RFC 9110 §2, accepts: Others. }
- { id: topic.second, title: It may, source: Assignment, level: may }
`

const feature = `@server
Feature: Topic

  @topic.first
  Rule: It opens with a version
    Scenario: plain
      Given a control

  @topic.second
  Rule: It may
    Scenario: other
      Given a control
`

const catalogue = `requirements:
  - id: S6.1-1
    section: '6.1'
    title: Version first
    level: must
    roles: [sender]
    statement: The version comes first.
    testable: yes
practice: []
ambiguities:
  - id: A1
    topic: The label
    entries: [S6.1-1]
    accept: Either one.
    usual: [topic.first]
    letter: [topic.third]
    because: Nothing else is said.
`

t.test('everything that stands behind a requirement is told', async t => {
  t.equal(
    (await explained(t, 'topic.first')).out,
    `topic.first  must, RFC 1945 §6.1, suite server
It opens with a version
Withdrawn by RFC 9110 §2: a target that breaks it is warned at most, and fails under --strict.

What it covers
  RFC 1945 §6.1, must (S6.1-1): The version comes first.

Why it matters
  Clients look at it.

An exchange that satisfies it  > client  < server
  > GET / HTTP/1.0
  >
  < HTTP/1.0 200 OK
  ...

One that breaks it  > client  < server
  < Hello
  < [closes]

Common mistake
  Leaving it out.

Accepted too
  HTTP/1.1 as well.

Where the standard leaves room
  The label (A1): Either one. Under --strict: topic.third. Nothing else is said.

How it is looked at  features/server/topic.feature
  Rule: It opens with a version
    Scenario: plain
      Given a control
`
  )
})

t.test('the letter of the standard is marked', async t => {
  const { out } = await explained(t, 'topic.third')
  t.equal(
    out.split('\n\n').slice(0, 2).join('\n\n'),
    `topic.third  must, strict, RFC 1945 §6, suite server
It says 1.0
The letter of RFC 1945, asked under --strict alone. A target that breaks it fails. Withdrawn by RFC
9110 §2.

Accepted without --strict
  Others.`
  )
})

t.test('what is not known about it is left out', async t => {
  const { out } = await explained(t, 'topic.second')
  t.match(
    out,
    /^topic.second {2}may, Assignment, suite server\nIt may\nWhat a target does is recorded/
  )
  t.notMatch(out, /Why|covers/)
})

t.test('an unknown id names the nearest', async t => {
  const { status, err } = await explained(t, 'topic.frist')
  t.equal(status, 2)
  t.equal(err, 'h10spec: no requirement is called "topic.frist"; did you mean "topic.first"?\n')
})

async function explained(t: Test, id: string) {
  const root = t.testdir({
    features: { server: { 'topic.yaml': requirements, 'topic.feature': feature } },
    fixtures: { catalogue: { 'rfc1945.yaml': catalogue } }
  })
  const session = { ...recording(), root }
  await execute(['explain', id], session)
  return { status: session.status, out: session.written.join(''), err: session.warned.join('') }
}
