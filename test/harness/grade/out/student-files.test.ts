import { gunzipSync } from 'node:zlib'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import t from 'tap'
import type { Outcome } from '../../../../harness/grade/grade.js'
import { unfinishedText } from '../../../../harness/grade/out/gradescope.js'
import { studentFiles } from '../../../../harness/grade/out/student-files.js'
import type { Rubric } from '../../../../harness/grade/rubric.js'
import { loadRubric } from '../../../../harness/grade/rubric-file.js'
import { gradeOf } from '../../../../harness/grade/score.js'
import { type Run, type Verdict, verdicts } from '../../../../harness/verdict/result.js'
import { exchangeOf, received, scenarioOf, sent } from '../../report/build.js'
import { hostileRun } from '../../report/hostile.js'
import { everything, library, resultOf, rubricOf, runOn } from '../build.js'
import { classroom50Schema, gradescopeSchema } from './schemas.js'

const rubric = rubricOf(everything)
const ajv = new Ajv({ allErrors: true })
const isGradescope = ajv.compile(gradescopeSchema)
const isClassroom50 = ajv.compile(classroom50Schema)

t.test('a submission has a report, its evidence, and what platforms read', async t => {
  const files = filesOf(loadRubric('httpc'), { run: runOn(loadRubric('httpc'), () => 'pass') })
  t.same(
    [...files.keys()],
    [
      'report.html',
      'result.json',
      'capture.pcapng',
      'grade.json',
      'results.json',
      'classroom50.json',
      'github-classroom.txt'
    ].map(name => `students/ada/${name}`)
  )
  const page = textIn(files, 'report.html')
  t.match(page, 'Grade of ada')
  t.match(page, /<b>12<\/b> of 10 points/)
})

t.test('the report says what cost what, and leads to the evidence', async t => {
  const run = runOn(rubric, id => (id === 'get.whole' ? 'fail' : 'pass'))
  const page = textIn(filesOf(rubric, { run }), 'report.html')
  t.match(page, '2 of 3 requirements held')
  t.match(page, '<a href="#get.whole">')
  t.match(page, 'id="get.whole"')
  t.match(page, 'Often: A single read of a fixed size.')
})

t.test('what could not be judged has a page that says why', async t => {
  const files = filesOf(rubric, { failure: 'javac:\u001B[31m <script>alert(1)</script>' })
  t.same(
    [...files.keys()].filter(name => /result\.json|pcapng/.test(name)),
    []
  )
  const page = textIn(files, 'report.html')
  t.match(page, 'javac:\\x1B[31m &lt;script&gt;')
  t.notMatch(page, '<script>alert')
  t.equal(JSON.parse(textIn(files, 'results.json')).score, 0)
})

t.test('what the judge failed on is told as no fault of the program, and as no grade', async t => {
  const outcome = { unjudged: 'the judge failed on url.query: <b>' }
  const plain = rubricOf(everything.replace(', hidden: true', ''))
  const page = textIn(filesOf(plain, outcome), 'report.html')
  t.match(page, 'Not judged yet, which is not the fault of the program')
  t.match(page, 'the judge failed on url.query: &lt;b&gt;')
  t.match(page, '<b>–</b> of 10 points')
  const files = filesOf(rubric, outcome)
  t.notMatch(textIn(files, 'report.html'), 'url.query', 'it is hidden')
  t.match(String(files.get('teacher/ada/report.html')), 'url.query')
  const { tests } = JSON.parse(textIn(files, 'results.json'))
  t.ok(tests.length > 0 && tests.slice(0, 5).every((test: object) => !('status' in test)))
  valid(isGradescope, JSON.parse(textIn(files, 'results.json')))
  valid(isClassroom50, JSON.parse(textIn(files, 'classroom50.json')))
})

t.test('every format has the total of the grade, and parts that add up to it', async t => {
  const equal = () =>
    fc.assert(
      fc.property(
        fc.constantFrom(rubric, loadRubric('httpc'), loadRubric('httpfs')),
        fc.infiniteStream(fc.constantFrom(...verdicts)),
        fc.nat(4),
        (each, stream, crashes) => {
          const findings = [{ kind: 'crash' as const, scenarios: Array(crashes).fill('x') }]
          const run = runOn(each, () => stream.next().value, crashes > 0 ? { findings } : {})
          addUp(each, { run })
        }
      ),
      { numRuns: 12 }
    )
  t.doesNotThrow(equal)
  t.doesNotThrow(() => addUp(rubric, { failure: 'it does not build' }))
})

t.test('the documents are what the platforms document', async t => {
  const doubtful = runOn(rubric, (_, nth) => verdicts[nth % verdicts.length] as Verdict)
  for (const outcome of [{ run: doubtful }, { run: hostileRun() }, { failure: 'x' }]) {
    const files = filesOf(rubric, outcome)
    valid(isGradescope, JSON.parse(textIn(files, 'results.json')))
    valid(isClassroom50, JSON.parse(textIn(files, 'classroom50.json')))
  }
  valid(isGradescope, JSON.parse(unfinishedText({ name: 'x', version: '1' })))
  t.pass('all are valid')
})

t.test('Classroom 50 is told what its environment says', async t => {
  const grade = gradeOf('ada', rubric, { failure: 'x' })
  const environment = {
    CLASSROOM: 'net-26',
    ASSIGNMENT: 'a1',
    SUBMISSION_TAG: 'submit/3',
    COMMIT_URL: 'https://example.org/c'
  }
  const files = studentFiles(grade, { failure: 'x' }, rubric, environment)
  t.match(JSON.parse(textIn(files, 'classroom50.json')), {
    classroom: 'net-26',
    assignment: 'a1',
    submission: 'submit/3',
    commit: 'https://example.org/c',
    review: 'https://example.org/c',
    score: 0,
    'max-score': 1150
  })
})

t.test('hidden parts leak into no file of a student', async t => {
  const run = withCanaries()
  const outcome = { run }
  const files = filesOf(rubric, outcome)
  const words = ['url.query', 'url.path', 'secret', 'A trap for parsers', ...canaries]
  const titles = library
    .filter(({ id }) => id.startsWith('url.'))
    .flatMap(({ id, title }) => (id === 'url.query' || id === 'url.path' ? [title] : []))
  for (const [name, content] of files) {
    const text = everythingIn(name, content)
    const leaks = [...words, ...titles].filter(word => text.includes(word))
    if (name.startsWith('students/')) t.same(leaks, [], name)
  }
  const whole = everythingIn('report.html', files.get('teacher/ada/report.html') ?? '')
  t.same(
    words.filter(word => !whole.includes(word)),
    ['secret'],
    'the teacher sees all of it'
  )
  const results = JSON.parse(textIn(files, 'results.json'))
  t.match(
    results.tests.filter(({ visibility }: { visibility: string }) => visibility !== 'visible'),
    [{ name: 'Hidden', score: 0, max_score: 1, visibility: 'after_published' }]
  )
  t.equal(JSON.parse(textIn(files, 'grade.json')).points, gradeOf('ada', rubric, outcome).points)
})

t.test('what attacks a report attacks no page and no document', async t => {
  const run = hostileRun()
  const name = '</title><script>alert(1)</script>\u202E\u001B[2J=cmd|x'
  const grade = gradeOf(name, rubric, { run })
  for (const [file, content] of studentFiles(grade, { run }, rubric)) {
    if (file.endsWith('.pcapng') || file.endsWith('/result.json')) continue
    const text = Buffer.from(content as string).toString('utf8')
    t.notMatch(text, /[\u001B\u202E]/u, file)
    t.notMatch(
      text.replaceAll(/<script(>'use strict'| type="application\/gzip" id="parts">)/g, ''),
      file.endsWith('.html') ? /<script/i : /\u001B/,
      file
    )
  }
})

const canaries = ['canary-in-hidden-exchange', 'canary-because', 'canary-stderr', 'canary-cut']

/** A run whose hidden requirements left something behind everywhere. */
function withCanaries(): Run {
  const run = runOn(rubric, () => 'pass')
  const scenario = scenarioOf('fail', {
    name: 'A hidden scenario',
    because: 'canary-because',
    exchanges: ['hidden'],
    notes: ['canary-because']
  })
  const hidden = ['url.query', 'url.path']
  return {
    ...run,
    requirements: run.requirements.map(each =>
      hidden.includes(each.id) ? { ...resultOf(each.id, 'fail'), scenarios: [scenario] } : each
    ),
    summary: { ...run.summary, fail: 2, pass: run.summary.pass - 2 },
    exchanges: {
      hidden: exchangeOf([sent(0, 'GET /canary-in-hidden-exchange HTTP/1.0\r\n\r\n')]),
      cut: exchangeOf([received(0, 'canary-cut')])
    },
    crashes: [
      {
        scenario: 'before A hidden scenario',
        exitCode: 1,
        signal: null,
        stderr: 'canary-stderr',
        exchange: 'hidden'
      }
    ],
    findings: [
      {
        kind: 'crash',
        scenarios: ['A hidden scenario'],
        stderr: 'canary-stderr',
        exchange: 'hidden'
      }
    ],
    segmentation: [
      {
        requirement: 'url.path',
        scenario: 'A hidden scenario',
        feature: 'features/httpc/url.feature',
        line: 1,
        delivery: 'split',
        seed: 1,
        whole: 'fail',
        cut: 'pass',
        because: 'canary-cut',
        exchanges: ['cut']
      }
    ]
  }
}

/** A file as text, with all that is packed or encoded in it. */
function everythingIn(name: string, content: string | Uint8Array): string {
  const text = Buffer.from(content as string).toString('latin1')
  const [, parts = ''] = /id="parts">([^<]*)</.exec(text) ?? []
  const packed = parts === '' ? '' : gunzipSync(Buffer.from(parts, 'base64')).toString('latin1')
  const bytes = [...text.matchAll(/"(?:bytes|stdout|stderr)": "([^"]*)"/g)].map(([, base64 = '']) =>
    Buffer.from(base64, 'base64').toString('latin1')
  )
  const line = name.endsWith('.txt') ? Buffer.from(text.slice(7), 'base64').toString() : ''
  return [text, packed, ...bytes, line].join('\n')
}

function filesOf(each: Rubric, outcome: Outcome): ReturnType<typeof studentFiles> {
  return studentFiles(gradeOf('ada', each, outcome), outcome, each)
}

function textIn(files: ReturnType<typeof studentFiles>, name: string): string {
  return String(files.get(`students/ada/${name}`))
}

/** Throws unless all documents have the points of the grade. */
function addUp(each: Rubric, outcome: Outcome): void {
  const grade = gradeOf('ada', each, outcome)
  const files = filesOf(each, outcome)
  const gradescope = JSON.parse(textIn(files, 'results.json'))
  const classroom = JSON.parse(textIn(files, 'classroom50.json'))
  const github = JSON.parse(
    Buffer.from(textIn(files, 'github-classroom.txt').slice(7), 'base64').toString()
  )
  const points = Math.round(grade.points * 100)
  const sums = [
    Math.round(gradescope.score * 100),
    total(gradescope.tests, 100),
    classroom.score,
    total(classroom.tests, 1),
    total(github.tests, 100),
    total(
      JSON.parse(textIn(files, 'grade.json')).parts.map((part: { points: number }) => ({
        score: part.points
      })),
      100
    )
  ]
  if (sums.some(sum => sum !== points)) throw new Error(`${points}: ${sums.join(', ')}`)
  if (!textIn(files, 'report.html').includes(`<b>${grade.points}</b> of ${grade.outOf} points`))
    throw new Error('the report has another total')
  valid(isGradescope, gradescope)
  valid(isClassroom50, classroom)
}

function total(tests: readonly { readonly score?: number }[], scale: number): number {
  return tests.reduce((sum, { score = 0 }) => sum + Math.round(score * scale), 0)
}

function valid(validate: ReturnType<typeof ajv.compile>, document: unknown): void {
  if (!validate(document)) throw new Error(ajv.errorsText(validate.errors))
}
