import fc from 'fast-check'
import t from 'tap'
import type { Grade, PartGrade } from '../../../harness/grade/grade.js'
import { loadRubric } from '../../../harness/grade/rubric-file.js'
import { classEntry, gradeOf } from '../../../harness/grade/score.js'
import { type GradeRecord, type Verdict, verdicts } from '../../../harness/verdict/result.js'
import { runOf } from '../report/build.js'
import { everything, resultOf, rubricOf, runOn } from './build.js'

const rubric = rubricOf(everything)
const httpc = loadRubric('httpc')
const httpfs = loadRubric('httpfs')

t.test('the bundled rubrics give ten points and two of bonus to who does everything', async t => {
  for (const each of [httpc, httpfs]) {
    const levels = new Map(each.library.map(({ id, level }) => [id, level]))
    const run = runOn(each, id => (levels.get(id) === 'may' ? 'info' : 'pass'))
    const { points, outOf, bonus, open, attention, complete } = gradeOf('ada', each, { run })
    t.same({ points, outOf, bonus, open }, { points: 12, outOf: 10, bonus: 2, open: 0 })
    t.same({ attention, complete }, { attention: [], complete: true })
    const none = gradeOf('bob', each, { run: runOn(each, () => 'fail') })
    t.same([none.points, none.outOf, none.open], [0, 10, 0])
    t.same(none.attention, ['no part earned anything'])
  }
})

t.test('the bundled rubrics have the marks of the assignments', async t => {
  t.same(marks(httpc), [...[3, 1, 2, 1], ...[0.5, 0.5, 0.5, 0.5, 0.5, 0.5], ...[1.5, 0.5]])
  t.same(marks(httpfs), [3, 2, 2, 2, 0.5, 0.5, 1, 1])
  t.same([httpc.outOf, httpc.cap, httpfs.outOf, httpfs.cap], [1000, 200, 1000, 200])
})

t.test('a part is proportional, all or nothing, or rests on another requirement', async t => {
  const run = runOn(rubric, id =>
    ['get.whole', 'header.value', 'post.request', 'url.path'].includes(id) ? 'fail' : 'pass'
  )
  const grade = gradeOf('ada', rubric, { run })
  t.same(earned(grade, 'get'), [2.2, 'judged'])
  t.same(earned(grade, 'all'), [0, 'judged'])
  t.same(earned(grade, 'gated'), [0, 'gated'])
  t.equal(part(grade, 'gated').because, 'earns nothing without post.request')
  t.same(earned(grade, 'secret'), [0.5, 'judged'])
})

t.test('what was left out of a submission asks for a person, and costs nothing', async t => {
  const run = runOn(httpc, () => 'pass')
  const whole = gradeOf('ada', httpc, { run })
  const grade = gradeOf('ada', httpc, { run, leftOut: 'left out: python3' })
  t.same(grade.attention, ['left out: python3'])
  t.equal(grade.points, whole.points)
})

t.test('a third of a point is rounded once, to the nearest hundredth', async t => {
  const run = runOn(rubric, id => (id === 'get.request' ? 'pass' : 'fail'))
  t.equal(part(gradeOf('ada', rubric, { run }), 'get').points, 1.1)
  const odd = rubricOf(
    'name: odd\nversion: "1"\nsuites: [httpc]\nout-of: 1\nparts:\n  - { id: a, title: A, points: 1, requirements: [get.request, get.whole, get.segments] }\n'
  )
  t.equal(gradeOf('ada', odd, { run }).points, 0.33)
})

t.test('what may be earned is earned by what was shown', async t => {
  const shown = runOn(rubric, () => 'info')
  const dropped = shown.requirements.map(each => ({
    ...each,
    scenarios: each.scenarios.map(scenario => ({ ...scenario, holds: false }))
  }))
  t.equal(part(gradeOf('ada', rubric, { run: shown }), 'follow').points, 1)
  t.equal(part(gradeOf('ada', rubric, { run: runOf(dropped) }), 'follow').points, 0)
  for (const verdict of ['unsupported', 'inconclusive'] as const) {
    const grade = gradeOf('ada', rubric, { run: runOn(rubric, () => verdict) })
    t.same([part(grade, 'follow').points, part(grade, 'follow').open], [0, 0], verdict)
    t.equal(grade.outOf, 10)
  }
})

t.test('the bonus ends at its cap, in the order of the rubric', async t => {
  const grade = gradeOf('ada', rubric, { run: runOn(rubric, () => 'pass') })
  t.same(earned(grade, 'follow'), [1, 'judged'])
  t.same(earned(grade, 'file'), [0.5, 'judged'])
  t.match(part(grade, 'file').because, '0.5 of 0.75 count: the bonus has a cap')
  t.equal(grade.points, 9 + 1.5)
})

t.test('what is in doubt earns nothing yet, stays open, and asks for a person', async t => {
  const run = runOn(rubric, id =>
    id === 'get.segments' ? 'inconclusive' : id === 'header.value' ? 'error' : 'pass'
  )
  const grade = gradeOf('ada', rubric, { run })
  t.same([part(grade, 'get').points, part(grade, 'get').open], [2.2, 1.1])
  t.same([part(grade, 'all').points, part(grade, 'all').open], [0, 2.1])
  t.equal(grade.open, 1 + 1.1 + 2.1)
  t.same(grade.attention, [
    'get: 1.1 points in doubt: get.segments (inconclusive)',
    'all: 2.1 points in doubt: header.value (error)'
  ])
  const gate = runOn(rubric, id => (id === 'post.request' ? 'error' : 'pass'))
  t.same(part(gradeOf('ada', rubric, { run: gate }), 'gated').open, 1.1)
})

t.test('who fails all the same leaves nothing open', async t => {
  const run = runOn(rubric, id =>
    id === 'header.value' ? 'error' : id === 'header.sent' ? 'fail' : 'pass'
  )
  t.equal(part(gradeOf('ada', rubric, { run }), 'all').open, 0)
})

t.test('evidence counts in steps, the worst of a scenario, all scenarios on average', async t => {
  const contained: GradeRecord = {
    what: 'stdout',
    seen: 'contained',
    passes: ['exact', 'contained']
  }
  const absent: GradeRecord = { what: 'stdout', seen: 'absent', passes: ['exact'] }
  const exact: GradeRecord = { what: 'stdout', seen: 'exact', passes: ['exact'] }
  const of = (verdict: Verdict, ...grades: GradeRecord[]) => {
    const run = runOf([resultOf('get.prints', verdict, grades)])
    return part(gradeOf('ada', rubric, { run }), 'graded')
  }
  t.equal(of('pass', contained).points, 0.75)
  t.equal(of('fail', contained, absent).points, 0, 'failed for another reason, and absent')
  t.equal(of('fail', { ...contained, passes: ['exact'] }).points, 0.75)
  t.equal(of('fail', { ...contained, passes: ['exact'] }, absent).points, 0.38)
  t.equal(of('fail', exact).points, 0, 'what was graded is not what failed')
  t.equal(of('pass').points, 1.5, 'nothing was graded: it holds')
  t.equal(of('pass', { ...absent, passes: [] }).points, 1.5, 'nothing of the kind was asked for')
  t.same(of('pass', contained, exact).requirements[0]?.seen, [
    { what: 'stdout', seen: 'exact' },
    { what: 'stdout', seen: 'contained' }
  ])
})

t.test(
  'deductions take what is proven, crashes what they cost, and never more than is left',
  async t => {
    const broken = runOn(rubric, id => (id.startsWith('get.') ? 'fail' : 'pass'), {
      findings: [{ kind: 'crash', scenarios: ['one', 'two', 'three'] }]
    })
    const grade = gradeOf('ada', rubric, { run: broken })
    t.equal(part(grade, 'noise').points, -0.5)
    t.equal(part(grade, 'crash').points, -1)
    t.equal(grade.points, 2.1 + 1.1 + 1 + 1.5 - 0.5 - 1)
    const blocked = gradeOf('ada', rubric, { run: runOn(rubric, () => 'blocked') })
    t.equal(part(blocked, 'noise').points, 0)
    const poor = gradeOf('ada', rubric, {
      run: {
        ...broken,
        requirements: broken.requirements.map(each => ({
          ...each,
          verdict: each.id === 'url.path' ? 'pass' : 'fail'
        }))
      }
    })
    t.equal(poor.points, 0)
    t.equal(part(poor, 'noise').points, -0.5)
    t.equal(part(poor, 'crash').points, 0)
    t.match(part(poor, 'crash').because, 'no more is left')
  }
)

t.test(
  'what was not judged counts as broken, and in a run that was cut short it is open',
  async t => {
    const results = runOn(rubric, () => 'pass').requirements.filter(({ id }) => id !== 'get.whole')
    const whole = gradeOf('ada', rubric, { run: runOf(results) })
    t.equal(part(whole, 'get').points, 2.2)
    t.same(whole.attention, ['not judged, and counted as broken: get.whole'])
    const cut = gradeOf('ada', rubric, {
      run: runOf(results, { complete: false, reason: 'the bound' })
    })
    t.same([part(cut, 'get').points, part(cut, 'get').open, cut.complete], [2.2, 1.1, false])
    t.same(cut.attention, [
      'the run was cut short: the bound',
      'get: 1.1 points in doubt: get.whole (missing)'
    ])
  }
)

t.test('what cannot be judged earns nothing but what a person gives', async t => {
  const grade = gradeOf('ada', rubric, { failure: 'javac: Main.java:3: ; expected' })
  t.same([grade.points, grade.outOf, grade.open, grade.complete], [0, 10, 1, false])
  t.same(grade.attention, ['nothing could be judged: javac: Main.java:3: ; expected'])
  t.same(classEntry(grade, { failure: 'x' }), { grade, requirements: {}, findings: [] })
})

t.test('what the judge failed on has no grade, and every point of it is open', async t => {
  const unjudged = { unjudged: 'javac is missing' }
  const grade = gradeOf('ada', rubric, unjudged)
  t.match(grade, { points: 0, outOf: 10, open: 10 + 1.5, complete: false, unjudged: true })
  t.same(grade.attention, ['not judged, which is not its fault: javac is missing'])
  for (const { kind, open, outOf, state, requirements } of grade.parts) {
    if (kind === 'part' || kind === 'manual') t.equal(open, outOf)
    t.equal(state, kind === 'manual' ? 'open' : 'unjudged')
    t.ok(requirements.every(({ standing }) => standing === 'doubtful'))
  }
  t.same(classEntry(grade, unjudged), { grade, requirements: {}, findings: [] })
  t.notOk('unjudged' in gradeOf('ada', rubric, { failure: 'x' }))
})

t.test('what looks like a wrong adapter asks for a person', async t => {
  const findings = [{ kind: 'does-not-start', scenarios: ['one'] }] as const
  const grade = gradeOf('ada', rubric, { run: runOn(rubric, () => 'blocked', { findings }) })
  t.same(grade.attention, [
    'it did not start, or did not come to listen as asked',
    `the control of ${rubric.library.length} of ${rubric.library.length} requirements failed`,
    'no part earned anything'
  ])
})

t.test('the total is the sum of its parts, and stays within bounds, whatever happens', async t => {
  const verdict = fc.constantFrom(...verdicts)
  const bounded = () =>
    fc.assert(
      fc.property(
        fc.constantFrom(rubric, httpc, httpfs),
        fc.infiniteStream(verdict),
        fc.nat(5),
        fc.boolean(),
        (each, stream, crashes, complete) => {
          const run = runOn(each, () => stream.next().value, {
            complete,
            ...(crashes > 0 && {
              findings: [{ kind: 'crash', scenarios: Array.from({ length: crashes }, String) }]
            })
          })
          const grade = gradeOf('ada', each, { run })
          const sum = grade.parts.reduce((total, { points }) => total + Math.round(points * 100), 0)
          const parts = grade.parts.filter(({ kind }) => kind === 'part' || kind === 'manual')
          return (
            Math.round(grade.points * 100) === sum &&
            grade.points >= 0 &&
            grade.points + grade.open <= grade.outOf + grade.bonus &&
            grade.outOf === each.outOf / 100 &&
            parts.reduce((total, { outOf }) => total + Math.round(outOf * 100), 0) === each.outOf &&
            grade.parts.every(({ points, outOf, open }) => points + open <= outOf + 1e-9) &&
            JSON.stringify(grade) === JSON.stringify(gradeOf('ada', each, { run }))
          )
        }
      ),
      { numRuns: 60 }
    )
  t.doesNotThrow(bounded)
})

t.test('another verdict for the better never costs a point', async t => {
  const rising = () =>
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.constantFrom<Verdict>('pass', 'fail', 'blocked')),
        fc.nat(),
        (stream, pick) => {
          const run = runOn(rubric, () => stream.next().value)
          const nth = pick % run.requirements.length
          const better = run.requirements.map((each, index) =>
            index === nth ? resultOf(each.id, 'pass') : each
          )
          const before = gradeOf('ada', rubric, { run }).points
          return gradeOf('ada', rubric, { run: runOf(better) }).points >= before
        }
      ),
      { numRuns: 60 }
    )
  t.doesNotThrow(rising)
})

function marks({ parts, bonus }: typeof httpc): number[] {
  return [...parts, ...bonus].map(({ points }) => points / 100)
}

function part(grade: Grade, id: string): PartGrade {
  const found = grade.parts.find(each => each.id === id)
  if (!found) throw new Error(`there is no part ${id}`)
  return found
}

function earned(grade: Grade, id: string): unknown[] {
  const { points, state } = part(grade, id)
  return [points, state]
}
