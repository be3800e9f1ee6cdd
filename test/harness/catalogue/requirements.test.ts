import t, { type Test } from 'tap'
import { CatalogueError } from '../../../harness/catalogue/problem.js'
import { loadRequirements } from '../../../harness/catalogue/requirements.js'

const good = `- id: topic.first
  title: It opens with a version
  source: RFC 1945 §6.1
  level: must
  covers: [S6.1-1]
  withdrawn: RFC 9110 §2
  why: Clients look at it.
  example: |
    > GET / HTTP/1.0
  counterexample: |
    < [closes]
  mistake: Leaving it out.
  accepts: HTTP/1.1 as well.

- excluded: It cannot be seen from outside.
  covers: [S6.1-2]
`

t.test('requirements and exclusions are read with where they stand', async t => {
  const { requirements, exclusions } = loadRequirements(project(t, { 'server/topic.yaml': good }))
  t.same(requirements, [
    {
      id: 'topic.first',
      title: 'It opens with a version',
      source: 'RFC 1945 §6.1',
      level: 'must',
      covers: ['S6.1-1'],
      withdrawn: 'RFC 9110 §2',
      why: 'Clients look at it.',
      example: '> GET / HTTP/1.0\n',
      counterexample: '< [closes]\n',
      mistake: 'Leaving it out.',
      accepts: 'HTTP/1.1 as well.',
      suite: 'server',
      topic: 'topic',
      place: { file: 'features/server/topic.yaml', line: 1, column: 3 }
    }
  ])
  t.match(exclusions, [
    { excluded: /outside/, covers: ['S6.1-2'], suite: 'server', place: { line: 15 } }
  ])
})

t.test('a requirement may be of the profile strict, and of no other', async t => {
  const text = (profile: string) =>
    `- { id: topic.a, title: T, source: S, level: must, profile: ${profile} }\n`
  const { requirements } = loadRequirements(project(t, { 'server/topic.yaml': text('strict') }))
  t.match(requirements, [{ profile: 'strict' }])
  const files = { 'server/topic.yaml': text('loose') }
  t.throws(() => loadRequirements(project(t, files)), /"profile" has to be one of strict/)
})

t.test('an assignment covers no entry of the standard', async t => {
  const text = '- { id: topic.a, title: T, source: Assignment, level: may }\n'
  const { requirements } = loadRequirements(project(t, { 'httpfs/topic.yaml': text }))
  t.match(requirements, [{ covers: [], suite: 'httpfs' }])
})

t.test('what a file has wrong is told with line, column and the nearest known word', async t => {
  const yaml = (line: string) => `- id: topic.first\n  title: T\n  source: S\n  ${line}\n`
  for (const [text, ...complaints] of [
    [
      yaml('levl: must'),
      '4:3: unknown key "levl"; did you mean "level"?',
      '1:3: "level" is missing'
    ],
    [yaml('level: most'), '4:10: "level" has to be one of must, should, may, not "most"'],
    [yaml('level: must\n  covers: S6.1-1'), '5:11: "covers" has to be a list of texts'],
    [yaml('level: must\n  covers: [1]'), '5:11: "covers" has to be a list of texts'],
    [yaml('level: must\n  why: ""'), '5:8: "why" has to be a text'],
    [yaml('level: must\n  why:'), '5:7: "why" has to be a text'],
    [yaml('level: must\n  example: []'), '5:12: "example" has to be a literal block'],
    [yaml('level: must\n  example: GET /'), '5:12: "example" has a line that begins with none of'],
    [yaml('level: must\n  title: Again'), '5:3: Map keys must be unique'],
    ['id: topic.first\n', '1:1: has to be a list of requirements'],
    ['', '1:1: has to be a list of requirements'],
    ['- topic.first\n', '1:3: has to be a map'],
    ['- excluded: E\n  covers: []\n  id: topic.x\n', '3:3: unknown key "id"'],
    ['- id: [\n', '2:1: Flow sequence in block collection must be']
  ] as const) {
    const message = problemsOf(() => loadRequirements(project(t, { 'server/topic.yaml': text })))
    for (const complaint of complaints)
      t.match(message, `features/server/topic.yaml:${complaint}`, complaint)
  }
})

t.test('an id is its topic and a slug', async t => {
  for (const id of ['other.first', 'topic', 'topic.First', 'topic.a.b', 'topicxfirst', 'topic.']) {
    const text = good.replace('topic.first', id)
    const message = problemsOf(() => loadRequirements(project(t, { 'server/topic.yaml': text })))
    t.match(message, `features/server/topic.yaml:1:7: "${id}" has to be "topic."`, id)
  }
})

t.test('what is covered has to stand in the catalogue', async t => {
  const root = project(t, { 'server/topic.yaml': good })
  const message = problemsOf(() => loadRequirements(root, new Set(['S6.1-1', 'S6.1-3'])))
  t.match(message, 'features/server/topic.yaml:16:12: the catalogue has no entry "S6.1-2"')
  t.match(message, /did you mean "S6.1-1" or "S6.1-3"\?/)
  t.ok(loadRequirements(root, new Set(['S6.1-1', 'S6.1-2'])))
})

t.test('an id stands once, over all suites', async t => {
  const root = project(t, { 'client/topic.yaml': good, 'server/topic.yaml': good })
  const message = problemsOf(() => loadRequirements(root))
  t.equal(
    message,
    'features/client/topic.yaml:1:3: "topic.first" stands already in features/server/topic.yaml:1'
  )
})

t.test('a project without features requires nothing', async t => {
  t.same(loadRequirements(t.testdir({})), { requirements: [], exclusions: [] })
})

function project(t: Test, files: Readonly<Record<string, string>>): string {
  const folders: Record<string, Record<string, string>> = {}
  for (const [path, text] of Object.entries(files)) {
    const [suite = '', name = ''] = path.split('/')
    folders[suite] = { ...folders[suite], [name]: text }
  }
  return t.testdir({ features: folders })
}

function problemsOf(load: () => unknown): string {
  try {
    load()
  } catch (error) {
    if (error instanceof CatalogueError) return error.message
    throw error
  }
  return 'nothing is wrong'
}
