import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { execa } from 'execa'
import t, { type Test } from 'tap'
import { runText } from '../harness/cli/text/run.js'
import { renderHtml } from '../harness/report/html.js'
import { findSandboxEntrance } from '../harness/target/sandbox-space.js'
import type { Run, Verdict } from '../harness/verdict/result.js'
import { makeClass, startProgram } from './harness/grade/class.js'
import { root } from './support/files.js'

t.setTimeout(600_000)

/** What is to be seen of a program: its verdict, and what it says that it reached. */
interface Deserved {
  readonly verdict: Verdict | readonly Verdict[]
  readonly found?: RegExp
  readonly finding?: string
}

// A server says what it reached in a field of its own, `Found`.
const deserved: Readonly<Record<string, Deserved>> = {
  'answers-from-memory': { verdict: 'blocked' },
  'answers-without-end': { verdict: 'blocked' },
  'connects-out': {
    verdict: 'pass',
    found: /^out: \D+, inside: \D+, host: Address family not .+, name: unknown, interfaces: lo$/
  },
  daemonises: { verdict: 'pass', found: /^left$/ },
  drips: { verdict: 'blocked' },
  'endless-output': { verdict: 'blocked', finding: 'does-not-start' },
  'escape-codes': { verdict: 'pass' },
  // Its own processes may leave it too little of a processor to answer in time.
  'fork-bomb': { verdict: ['pass', 'blocked'], found: /^(?:[1-4]?\d\d|50\d|51[01]) processes$/ },
  'ignores-sigterm': { verdict: 'pass', found: /^process \d$/ },
  'kills-parent': { verdict: 'pass', found: /signalled (?:nobody|1)\b/ },
  'links-out': { verdict: 'blocked' },
  'memory-hog': { verdict: 'pass', found: /^1[45]\d\d MiB$/ },
  'odd-names': { verdict: 'pass' },
  'reads-neighbours': { verdict: 'pass', found: /^0 names, 0 files$/ },
  'rubric-scan': { verdict: 'pass', found: /^0 files: $/ },
  'writes-result': {
    verdict: 'pass',
    found: /^(?:(?:\/proc\/[^/]+\/cwd|\/tmp|\S+\/class\/writes-result)(?: |$))+$/
  },
  // The last one, since all of them share what it fills.
  'disk-filler': { verdict: 'blocked' }
}

const clients: Readonly<Record<string, Deserved>> = {
  'client-floods': { verdict: 'blocked' },
  'client-lingers': { verdict: 'pass' }
}

const entrance = await findSandboxEntrance()
const skip = 'refusal' in entrance && `no sandbox: ${entrance.refusal}`
const hostile = 'fixtures/zoo/hostile'

t.test('every hostile program has a verdict that it deserves', async t => {
  const names = readdirSync(join(root, hostile))
  t.same(names.sort(), [...Object.keys(deserved), ...Object.keys(clients)].sort())
})

t.test('a hostile server gets what it deserves, and nowhere', { skip }, async t => {
  const names = Object.keys(deserved)
  const judged = await judgedIn(t, 'status-line.ok', names)
  for (const [nth, name] of names.entries()) {
    t.test(name, async t => compare(t, judged[nth], deserved[name]))
  }
  const [other] = await judgedIn(t, 'status-line.ok', ['odd-names'], 2)
  const asked = [judged[names.indexOf('odd-names')], other].map(each =>
    linesOf(each?.run, /^GET (\/\S+) /gm)
  )
  t.ok(asked[0]?.length)
  const again = asked[0]?.filter(path => asked[1]?.includes(path))
  t.same(again, [], 'who remembers one judge knows nothing of the next')
})

t.test('a hostile client gets what it deserves, and nowhere', { skip }, async t => {
  const names = Object.keys(clients)
  const judged = await judgedIn(t, 'request-line.method', names)
  for (const [nth, name] of names.entries()) {
    t.test(name, async t => compare(t, judged[nth], clients[name]))
  }
})

// Of 4, for a file that is answered with what it holds. Who serves it and attacks besides earns them.
const points: Readonly<Record<string, readonly number[]>> = {
  ann: [4],
  bob: [0],
  'answers-from-memory': [0],
  'answers-without-end': [0],
  'client-floods': [0],
  'client-lingers': [0],
  'connects-out': [4],
  daemonises: [4],
  'disk-filler': [0],
  drips: [0],
  'endless-output': [0],
  'escape-codes': [4],
  // As above.
  'fork-bomb': [0, 4],
  'ignores-sigterm': [4],
  'kills-parent': [4],
  'links-out': [0],
  'memory-hog': [4],
  'odd-names': [4],
  'reads-neighbours': [4],
  'rubric-scan': [4],
  'writes-result': [4]
}

/** Those that are handed in under a name that attacks the books. */
const called: Readonly<Record<string, string>> = {
  'kills-parent': '=HYPERLINK("http:example.com")',
  'escape-codes': '@SUM(1+1)\nann,ann,4,4'
}

t.test('each has the grade that it deserves, and who is beside them his own', { skip }, async t => {
  const place = t.testdir({})
  makeClass(place, { ann: 'good', bob: 'bad' })
  for (const name of ['ann', 'bob']) {
    cpSync(join(place, 'course.yaml'), join(place, 'class', name, 'h10spec.yaml'))
  }
  for (const name of readdirSync(join(root, hostile))) {
    const copy = join(place, 'class', called[name] ?? name)
    cpSync(join(root, hostile, name), copy, { recursive: true })
  }
  const words = ['grade', 'class', '--rubric', 'rubric.yaml', '--jobs', '2', '--out']
  const alone = await startProgram(place, ...words, 'alone', '--only', 'ann', 'bob')
  const all = await startProgram(place, ...words, 'all')
  t.same([all.exitCode, alone.exitCode], [0, 0], `${all.all}`)
  const grades = gradesIn(join(place, 'all'))
  t.same(
    [...grades.keys()].sort(),
    Object.keys(points)
      .map(name => called[name] ?? name)
      .sort()
  )
  for (const [name, deserved] of Object.entries(points)) {
    const earned = Number(grades.get(called[name] ?? name))
    t.ok(deserved.includes(earned), `${name}: ${earned}`)
  }
  for (const name of ['ann', 'bob']) {
    const [beside, by] = ['all', 'alone'].map(out =>
      textAt(place, out, 'students', name, 'grade.json')
    )
    t.equal(beside, by)
  }
  t.notMatch(textAt(place, 'all', 'gradebook.csv'), /(?:^|,)"?[=@]/m)
  t.notMatch(textAt(place, 'all', 'index.html'), /<script>alert|<img src=x/)
  t.notMatch(String(all.all), /\x1b\[2J|\x1b\]0/)
})

/** The points of each submission, by its name. */
function gradesIn(out: string): ReadonlyMap<string, number> {
  const folders = readdirSync(join(out, 'students'))
  const texts = folders.map(folder => textAt(out, 'students', folder, 'grade.json'))
  const grades = texts.map(text => JSON.parse(text) as { submission: string; points: number })
  return new Map(grades.map(grade => [grade.submission, grade.points]))
}

function textAt(...path: readonly string[]): string {
  return readFileSync(join(...path), 'utf8')
}

interface Judged {
  readonly run: Run
  /** The processes that outlived their program. */
  readonly left: readonly string[]
}

function compare(t: Test, judged: Judged | undefined, deserved: Deserved | undefined): void {
  if (!judged || !deserved) return void t.fail('it was not judged')
  const { run, left } = judged
  const { verdict, found, finding } = deserved
  const [{ verdict: given } = { verdict: 'error' }] = run.requirements
  t.ok([verdict].flat().includes(given as Verdict), `${given}`)
  t.ok(run.complete)
  t.same(left, [], 'none of its processes is left')
  if (finding) t.match(run.findings, [{ kind: finding }])
  const said = linesOf(run, /^Found: ?(.*)\r$/gm)
  if (found && given === 'pass')
    t.ok(said.length > 0 && said.every(text => found.test(text)), said.join('\n'))
  t.ok(JSON.stringify(run).length < 1024 * 1024, 'it fills no memory of the judge')
  t.notMatch(renderHtml(run), /<script>alert|<img src=x/)
  t.notMatch(textOf(run), /[\0-\x08\x0b-\x1f\x7f]/)
}

function textOf(run: Run): string {
  return runText(run, { paint: (_, text) => text, again: id => id }, false)
}

/** Judges copies of these programs, and looks whether what lies beside them is as it was. */
async function judgedIn(t: Test, requirement: string, names: readonly string[], seed = 1) {
  if (!('prefix' in entrance)) throw new Error('there is no sandbox')
  const beside = {
    'rubric.yaml': 'bonus: 1\n',
    'result.json': '{}\n',
    out: { 'grade.json': '{}\n' }
  }
  const folder = t.testdir({ class: {}, ...beside })
  cpSync(join(root, hostile), join(folder, 'class'), { recursive: true })
  const before = contentsOf(folder)
  const adapters = names.map(name => join(folder, 'class', name, 'h10spec.yaml'))
  const helper = import.meta.filename.replace(/hostile\.test\.(.s)$/, 'hostile/judge.$1')
  const [program = '', ...args] = [...entrance.prefix, process.execPath, ...process.execArgv]
  const { stdout } = await execa(
    program,
    [...args, helper, requirement, String(seed), ...adapters],
    {
      env: { H10SPEC_NETWORK: 'own' },
      stdin: 'ignore',
      stderr: 'inherit',
      timeout: 240_000
    }
  )
  t.same(contentsOf(folder), before, 'nothing beside them was changed')
  return stdout.split('\n').map(line => JSON.parse(line) as Judged)
}

function contentsOf(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
  return Object.fromEntries(paths.sort().map(path => [path, readFileSync(path, 'latin1')]))
}

/** What a pattern finds in the bytes of a run, each once. */
function linesOf(run: Run | undefined, pattern: RegExp): readonly string[] {
  const events = Object.values(run?.exchanges ?? {}).flatMap(exchange => exchange.events)
  const bytes = events.map(event => Buffer.from(event.bytes ?? '', 'base64').toString('latin1'))
  return [
    ...new Set(bytes.flatMap(text => [...text.matchAll(pattern)].map(([, line = '']) => line)))
  ]
}
