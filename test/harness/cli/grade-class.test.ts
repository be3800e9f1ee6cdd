import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import t from 'tap'
import type { Run } from '../../../harness/verdict/result.js'
import {
  books,
  callProgram,
  callProgramIn,
  gradeWords,
  makeClass,
  startProgram
} from '../grade/class.js'

const place = t.testdir({})
makeClass(place, { ann: 'good', bob: 'bad' })
writeFileSync(join(place, 'class', 'cid.zip'), 'this is no archive')

t.test('a class is graded, and its books are the same however many are judged at once', async t => {
  const one = await callProgram(...gradeWords(place, 'one', '--jobs', '1'))
  t.equal(one.status, 0, one.text)
  t.match(one.text, /ann: 4 of 4 points/)
  t.match(one.text, /bob: 0 of 4 points/)
  t.match(one.text, /cid: 0 of 4 points, needs a look: .*no zip archive/)
  t.ok(readdirSync(join(place, 'one/students/ann')).includes('grade.json'))
  const two = await callProgram(...gradeWords(place, 'two', '--jobs', '3'))
  t.equal(two.status, 0, two.text)
  t.ok(Object.keys(books(join(place, 'one'))).includes('gradebook.csv'))
  t.strictSame(books(join(place, 'two')), books(join(place, 'one')))
})

t.test('a batch that is killed goes on where it was', async t => {
  const killed = startProgram(place, ...gradeWords(place, 'killed', '--jobs', '1'))
  while (judged('killed').length === 0) await sleep(20)
  killed.kill('SIGKILL')
  await killed
  const store = join(place, 'killed/.h10spec')
  const [first = ''] = judged('killed')
  const [scratch = ''] = readFileSync(join(store, `scratch.${killed.pid}`), 'utf8').split('\n')
  t.ok(existsSync(scratch))
  const before = timesOf('killed', [first])
  // What was just being written.
  writeFileSync(join(store, `judged/.half.${killed.pid}.draft`), 'half')
  mkdirSync(join(store, 'graded'), { recursive: true })
  writeFileSync(join(store, `graded/.half.${killed.pid}.draft`), '{"from"')
  const resumed = await startProgram(place, ...gradeWords(place, 'killed', '--jobs', '2'))
  t.equal(resumed.exitCode, 0, String(resumed.all))
  t.strictSame(timesOf('killed', [first]), before)
  t.equal(judged('killed').length, 2)
  t.notOk(existsSync(scratch), 'what the killed one worked on is gone')
  t.notOk(readdirSync(join(store, 'judged')).some(name => name.endsWith('.draft')))
  t.strictSame(books(join(place, 'killed')), books(join(place, 'one')))
})

t.test('nothing is judged twice but what is damaged or asked for', async t => {
  const again = await callProgram(...gradeWords(place, 'one'))
  t.match(again.text, /^3 of 3 submissions are graded/)
  const [some = '', ...others] = judged('one')
  const damaged = join(place, 'one/.h10spec/judged', some)
  writeFileSync(damaged, readFileSync(damaged).subarray(0, -9))
  rmSync(join(place, 'one/students'), { recursive: true })
  const times = timesOf('one', others)
  const mended = await callProgram(...gradeWords(place, 'one'))
  t.equal(mended.status, 0, mended.text)
  t.equal(readdirSync(join(place, 'one/students')).length, 3)
  t.strictSame(timesOf('one', others), times)
  const asked = await callProgram(...gradeWords(place, 'one', '--only', 'bob', '--again'))
  t.match(asked.text, /bob: 0 of 4 points/)
  t.notMatch(asked.text, /ann/)
  t.strictSame(books(join(place, 'one')), books(join(place, 'two')))
})

t.test('a rubric that counts otherwise judges nothing again', async t => {
  const rubric = join(place, 'rubric.yaml')
  const text = readFileSync(rubric, 'utf8')
  writeFileSync(rubric, text.replaceAll('4', '8').replace('"1"', '"2"'))
  const times = timesOf('two', judged('two'))
  const regraded = await callProgram(...gradeWords(place, 'two'))
  t.equal(regraded.status, 0, regraded.text)
  t.match(readFileSync(join(place, 'two/gradebook.csv'), 'utf8'), /"ann","ann",8,8/)
  t.strictSame(timesOf('two', judged('two')), times)
  writeFileSync(rubric, text)
})

t.test('another rubric under the same version is none', async t => {
  const rubric = join(place, 'rubric.yaml')
  const text = readFileSync(rubric, 'utf8')
  writeFileSync(rubric, text.replaceAll('4', '8'))
  const before = books(join(place, 'one'))
  const refused = await callProgram(...gradeWords(place, 'one'))
  t.equal(refused.status, 2, refused.text)
  t.match(refused.text, /was graded as tiny, version "1": give it another version/)
  t.strictSame(books(join(place, 'one')), before)
  writeFileSync(rubric, `# Only a comment is new.\n${text}`)
  const same = await callProgram(...gradeWords(place, 'one', '--resume'))
  t.equal(same.status, 0, same.text)
  writeFileSync(rubric, text)
})

t.test('what its bound cut short is judged again by who gives it more time', async t => {
  const place = t.testdir({})
  makeClass(place, { sam: 'slow' })
  const points = async (...more: string[]) => {
    const { status, text } = await callProgram(...gradeWords(place, 'out', ...more))
    t.equal(status, 0, text)
    return JSON.parse(readFileSync(join(place, 'out/students/sam/grade.json'), 'utf8'))
  }
  t.match(await points('--bound', '1'), { points: 0, open: 4, complete: false })
  t.match(await points('--bound', '1'), { points: 0, open: 4, complete: false })
  t.match(await points('--bound', '60'), { points: 4, open: 0, complete: true })
  const times = () =>
    readdirSync(join(place, 'out/.h10spec/judged')).map(
      name => statSync(join(place, 'out/.h10spec/judged', name)).mtimeMs
    )
  const before = times()
  t.match(await points('--bound', '1'), { points: 4, open: 0, complete: true })
  t.match(await points(), { points: 4, open: 0, complete: true })
  t.strictSame(times(), before, 'what came to its end is final')
})

t.test('what the judge lacks is no grade, and tried again by the next call', async t => {
  const place = t.testdir({ bin: {} })
  makeClass(place, { ann: 'good' })
  const course = join(place, 'course.yaml')
  const tool = 'h10spec-test-compiler'
  writeFileSync(course, `${readFileSync(course, 'utf8')}build: { run: [[${tool}]] }\n`)
  const path = process.env['PATH']
  t.teardown(() => Object.assign(process.env, { PATH: path }))
  process.env['PATH'] = `${join(place, 'bin')}:${path}`
  const missing = await callProgram(...gradeWords(place, 'out'))
  t.equal(missing.status, 3, missing.text)
  t.match(missing.text, /ann: not judged: .*h10spec-test-compiler/)
  t.match(missing.text, /0 of 1 submissions are graded/)
  t.match(readFileSync(join(place, 'out/canvas.csv'), 'utf8'), /"ann","","","ann","",""/)
  t.match(readFileSync(join(place, 'out/index.html'), 'utf8'), 'not judged, which is not its fault')
  writeFileSync(join(place, 'bin', tool), '#!/bin/sh\n', { mode: 0o755 })
  const judged = await callProgram(...gradeWords(place, 'out'))
  t.equal(judged.status, 0, judged.text)
  t.match(readFileSync(join(place, 'out/canvas.csv'), 'utf8'), /"ann","","","ann","",4/)
})

t.test('grades may lie beside the submissions, and are none', async t => {
  const place = t.testdir({})
  makeClass(place, { ann: 'good' })
  for (const _ of ['once', 'again']) {
    const { status, text } = await callProgram(...gradeWords(place, 'class/grades'))
    t.equal(status, 0, text)
    t.match(text, /1 of 1 submissions are graded/)
  }
  const inside = await callProgram(...gradeWords(place, 'class/ann/grades'))
  t.match(inside, { status: 2, text: /lies among what was handed in/ })
})

t.test('who comes second leaves who is at work alone', async t => {
  const place = t.testdir({})
  makeClass(place, { ann: 'good', sam: 'slow' })
  const first = startProgram(place, ...gradeWords(place, 'out'))
  while (!existsSync(join(place, `out/.h10spec/scratch.${first.pid}`))) await sleep(20)
  const second = await callProgram(...gradeWords(place, 'out'))
  t.equal(second.status, 2, second.text)
  t.match(second.text, new RegExp(`process ${first.pid} is grading into this directory`))
  t.equal((await first).exitCode, 0)
  t.match(await callProgram(...gradeWords(place, 'out')), { status: 0, text: /2 of 2 submissions/ })
})

t.test('Classroom 50 is told of one submission what is true of it', async t => {
  const place = t.testdir({})
  makeClass(place, { ann: 'good' })
  const environment = {
    CLASSROOM: 'net-26',
    OWNER: 'ann-git',
    SUBMISSION_TAG: 'submit/3',
    COMMIT_URL: 'https://example.org/c'
  }
  const told = async () => {
    const { status, text } = await callProgramIn(environment, ...gradeWords(place, 'out'))
    t.equal(status, 0, text)
    return JSON.parse(readFileSync(join(place, 'out/students/ann/classroom50.json'), 'utf8'))
  }
  const owned = { owner: 'ann-git', submission: 'submit/3', commit: 'https://example.org/c' }
  t.match(await told(), { classroom: 'net-26', ...owned })
  makeClass(place, { bob: 'bad' })
  const plain = { owner: 'ann', submission: 'submit/ann', commit: 'unknown' }
  t.match(await told(), { classroom: 'net-26', ...plain })
})

t.test('who replays the answers of his earlier result earns nothing', async t => {
  const place = t.testdir({})
  makeClass(place, { ann: 'good' })
  const first = await callProgram(...gradeWords(place, 'out'))
  t.match(first.text, /ann: 4 of 4 points/)
  const result = JSON.parse(readFileSync(join(place, 'out/students/ann/result.json'), 'utf8'))
  writeFileSync(join(place, 'class/ann/httpfs.js'), replaying(result))
  const second = await callProgram(...gradeWords(place, 'out'))
  t.match(second.text, /ann: 0 of 4 points/)
})

t.test('what cannot be asked is told before anything is judged', async t => {
  const told = async (message: RegExp, ...words: string[]) => {
    t.match(await callProgram(...words), { status: 2, text: message })
  }
  const [course, files] = [join(place, 'class'), ['--out', join(place, 'x')]]
  await told(/no submission is called "an"; .*"?ann"?/, ...gradeWords(place, 'x', '--only', 'an'))
  await told(/is no directory/, 'grade', 'nowhere', '--rubric', 'httpfs', ...files)
  await told(/cannot be read/, 'grade', course, '--rubric', 'none.yaml', ...files)
  await told(/cannot be used with/, ...gradeWords(place, 'x', '--resume', '--again'))
  const adapter = ['--adapter', join(place, 'course.yaml')]
  await told(/starts a server/, 'grade', course, '--rubric', 'httpc', ...files, ...adapter)
  writeFileSync(join(place, 'class', 'ann.tgz'), '')
  await told(/would both be the submission "ann"/, ...gradeWords(place, 'x'))
})

/** A server that says what another one said to the same request, and knows nothing else. */
function replaying({ exchanges }: Pick<Run, 'exchanges'>): string {
  const pairs = Object.values(exchanges).map(({ events }) => {
    const all = (kind: string) => events.filter(event => event.kind === kind)
    return [all('sent'), all('received')].map(part =>
      Buffer.concat(part.map(({ bytes = '' }) => Buffer.from(bytes, 'base64'))).toString('latin1')
    )
  })
  return `
const { createServer } = require('node:net')
const known = new Map(${JSON.stringify(pairs)})
createServer(socket => {
  socket.on('error', () => {})
  socket.once('data', request => socket.end(known.get(request.toString('latin1')) ?? '', 'latin1'))
}).listen(Number(process.argv[3]), '127.0.0.1')
`
}

function judged(out: string): readonly string[] {
  try {
    return readdirSync(join(place, out, '.h10spec/judged')).filter(name => /^\w+\.gz$/.test(name))
  } catch {
    return []
  }
}

/** When each of these was judged. */
function timesOf(out: string, names: readonly string[]): readonly number[] {
  return names.map(name => statSync(join(place, out, '.h10spec/judged', name)).mtimeMs)
}
