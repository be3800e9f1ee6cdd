import { execa } from 'execa'
import fc from 'fast-check'
import t from 'tap'
import type { ClassEntry, Outcome } from '../../../../harness/grade/grade.js'
import { classFiles } from '../../../../harness/grade/out/class-files.js'
import { folderOf } from '../../../../harness/grade/out/folder.js'
import { classEntry, gradeOf } from '../../../../harness/grade/score.js'
import { type Verdict, verdicts } from '../../../../harness/verdict/result.js'
import { everything, rubricOf, runOn } from '../build.js'

const rubric = rubricOf(everything)
const names = [
  'ada',
  'Ada King_4711_assignsubmission_file',
  'lovelaceada_815_99_httpfs',
  '=HYPERLINK("http://example.org","ada")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '  +1+1',
  '-2+3',
  'Zoë, "the" 雪',
  'two\nlines\tand a tab',
  '\u202Eevil\u001B[31m<script>alert(1)</script>'
]
const entries = names.map((name, nth) => entryOf(name, nth))

t.test('the books are read back by another reader, row by row', async t => {
  const files = classFiles(entries, rubric)
  const [head = [], ...rows] = await readCsv(String(files.get('gradebook.csv')))
  t.equal(rows.length, names.length)
  t.ok(rows.every(row => row.length === head.length))
  t.same(head.slice(0, 7), [
    'submission',
    'name',
    'points',
    'out of',
    'open',
    'complete',
    'look at'
  ])
  t.same(head.slice(-3), ['file (0.75)', 'noise (taken off)', 'crash (taken off)'])
  for (const { grade } of entries) {
    const found = rows.filter(
      row => Number(row[2]) === grade.points && Number(row[4]) === grade.open
    )
    t.ok(found.length > 0, grade.submission)
  }
  const taken = head.map(name => name.includes('(taken off)'))
  for (const row of rows) {
    const sum = row
      .slice(7)
      .reduce(
        (total, cell, nth) => total + (taken[nth + 7] ? -1 : 1) * Math.round(Number(cell) * 100),
        0
      )
    t.equal(sum, Math.round(Number(row[2]) * 100), row[0] ?? '')
  }
})

t.test('Canvas and Moodle get the columns that they ask for, and the same points', async t => {
  const files = classFiles(entries, rubric)
  const [canvas, possible, ...students] = await readCsv(String(files.get('canvas.csv')))
  t.same(canvas, [
    ...['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section'],
    'Everything that there is'
  ])
  t.same(possible, ['    Points Possible', '', '', '', '', '10'])
  t.same(students.find(([name]) => name === 'lovelaceada')?.slice(1, 4), ['815', '', ''])
  t.same(students.find(([name]) => name === 'ada')?.slice(1, 4), ['', '', 'ada'])
  const [moodle, ...participants] = await readCsv(String(files.get('moodle.csv')))
  t.same(moodle, [
    ...['Identifier', 'Full name', 'Email address', 'Status', 'Grade', 'Maximum Grade'],
    ...['Grade can be changed', 'Last modified (submission)', 'Last modified (grade)'],
    'Feedback comments'
  ])
  t.same(participants.find(([id]) => id === 'Participant 4711')?.[1], 'Ada King')
  const points = sorted(entries.map(({ grade }) => grade.points))
  t.same(sorted(students.map(row => Number(row[5]))), points)
  t.same(sorted(participants.map(row => Number(row[4]))), points)
  t.notMatch(String(files.get('moodle.csv')), /A trap for parsers|secret/)
})

t.test('who could not be judged has no grade in any book, and lowers no average', async t => {
  const unjudged = { unjudged: 'the judge failed: a disk is full' }
  const cid = classEntry(gradeOf('cid', rubric, unjudged), unjudged)
  const files = classFiles([...entries.slice(0, 1), cid], rubric)
  const rowOf = async (name: string) =>
    (await readCsv(String(files.get(name)))).find(([first]) => first === 'cid')
  t.same((await rowOf('canvas.csv'))?.slice(4), ['', ''])
  t.same((await rowOf('moodle.csv'))?.slice(4, 6), ['', '10'])
  t.equal((await rowOf('moodle.csv'))?.at(-1), 'not judged yet')
  const [, , points, outOf, open, complete, look, ...parts] = (await rowOf('gradebook.csv')) ?? []
  t.same([points, outOf, open, complete], ['', '10', '11.5', 'no'])
  t.match(look, 'not judged, which is not its fault: the judge failed: a disk is full')
  t.ok(parts.length > 0 && parts.every(cell => cell === ''))
  const page = String(files.get('index.html'))
  t.match(page, /1 submission: [\d.]+ of 10 points .*; 1 could not be judged yet</)
  const alone = String(classFiles(entries.slice(0, 1), rubric).get('index.html'))
  t.equal(figuresOf(page), figuresOf(alone))
  t.match(String(classFiles([cid], rubric).get('index.html')), 'No submission has been graded yet')
})

t.test('no cell is a formula, a second line, or more than it shows', async t => {
  const files = classFiles(entries, rubric)
  for (const name of ['gradebook.csv', 'canvas.csv', 'moodle.csv']) {
    const cells = (await readCsv(String(files.get(name)))).flat()
    t.same(
      cells.filter(cell => /^\s*[=+\-@|%\t\r＝＋－＠]/.test(cell)),
      [],
      name
    )
    t.same(
      cells.filter(cell => /[\p{Cc}\u202E]/u.test(cell)),
      [],
      name
    )
  }
})

t.test('the page of the class links to everybody, and runs nothing', async t => {
  const page = String(classFiles(entries, rubric).get('index.html'))
  for (const name of names)
    t.ok(page.includes(`href="students/${encodeURIComponent(folderOf(name))}/report.html"`), name)
  t.ok(page.includes('href="teacher/ada/report.html"'), 'the rubric hides something')
  t.notMatch(page, /<script|\u202E|\u001B/u)
  t.notMatch(page, /(?:src|href)="(?!students\/|teacher\/|#)/)
  t.match(page, "default-src 'none'")
  for (const id of [
    'distribution',
    'attention',
    'submissions',
    'requirements',
    'mistakes',
    'findings'
  ])
    t.ok(page.includes(`<h2 id="${id}">`), id)
  t.match(page, 'point-biserial')
  t.match(page, 'Often: A single read of a fixed size.')
  t.match(page, 'nothing could be judged: it does not build')
  t.match(page, 'Code, 1: Can it be read?')
})

t.test('a class of nobody, and one of one, have their pages too', async t => {
  t.match(String(classFiles([], rubric).get('index.html')), 'No submission has been graded yet')
  t.match(String(classFiles(entries.slice(0, 1), rubric).get('index.html')), '1 submission: ')
})

t.test('the order of the submissions changes nothing', async t => {
  const expected = [...classFiles(entries, rubric)]
  const same = () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), order => {
        return JSON.stringify([...classFiles(order, rubric)]) === JSON.stringify(expected)
      }),
      { numRuns: 10 }
    )
  t.doesNotThrow(same)
})

t.test('what was stored as JSON makes the same books', async t => {
  const stored = JSON.parse(JSON.stringify(entries)) as ClassEntry[]
  t.same([...classFiles(stored, rubric)], [...classFiles(entries, rubric)])
})

function entryOf(name: string, nth: number): ClassEntry {
  const outcome: Outcome = nth === 1 ? { failure: 'it does not build' } : { run: run(nth) }
  return classEntry(gradeOf(name, rubric, outcome), outcome)
}

function run(nth: number) {
  const findings = [{ kind: 'crash' as const, scenarios: ['x'] }]
  const verdictOf = (_: string, place: number) =>
    (place % 5 < nth % 4 ? verdicts[(place + nth) % verdicts.length] : 'pass') as Verdict
  return runOn(rubric, verdictOf, nth % 3 === 0 ? { findings } : {})
}

/** How the page tells of the points of all. */
function figuresOf(page: string): string | undefined {
  return /<section aria-labelledby="distribution">.*?<\/section>/s.exec(page)?.[0]
}

/** Read by Python, whose reader somebody else wrote. */
async function readCsv(text: string): Promise<string[][]> {
  const script =
    'import csv, io, json, sys; print(json.dumps(list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode("utf-8-sig"), newline="")))))'
  const { stdout } = await execa('python3', ['-c', script], { input: text })
  return JSON.parse(stdout)
}

function sorted(numbers: readonly number[]): number[] {
  return numbers.toSorted((a, b) => a - b)
}
