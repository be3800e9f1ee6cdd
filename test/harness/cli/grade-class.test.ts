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
import { books, callProgram, gradeWords, makeClass, startProgram } from '../grade/class.js'

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

t.test('what cannot be asked is told before anything is judged', async t => {
  const told = async (message: RegExp, ...words: string[]) => {
    t.match(await callProgram(...words), { status: 2, text: message })
  }
  const [course, files] = [join(place, 'class'), ['--out', join(place, 'x')]]
  await told(/no submission is called "an"; .*"?ann"?/, ...gradeWords(place, 'x', '--only', 'an'))
  await told(/is no directory/, 'grade', 'nowhere', '--rubric', 'httpfs', ...files)
  await told(/cannot be read/, 'grade', course, '--rubric', 'none.yaml', ...files)
  const adapter = ['--adapter', join(place, 'course.yaml')]
  await told(/starts a server/, 'grade', course, '--rubric', 'httpc', ...files, ...adapter)
  writeFileSync(join(place, 'class', 'ann.tgz'), '')
  await told(/would both be the submission "ann"/, ...gradeWords(place, 'x'))
})

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
