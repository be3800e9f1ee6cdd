// Grades a class as a teacher would, and shows what is promised: one that is killed time and again
// ends with the same books as one that is left alone, and so does a queue; two workers take less
// time than one. See docs/contributors.md, "A class".
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { execa } from 'execa'
import { packageRoot } from '../dist/harness/target/root.js'
import { makeClass, numbersFrom } from './class/make.js'

const { values: asked } = parseArgs({
  options: {
    size: { type: 'string', default: '40' },
    jobs: { type: 'string', default: '2' },
    kills: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    rubric: { type: 'string', default: 'httpfs' },
    // After which all of it is given up.
    minutes: { type: 'string', default: '240' },
    unsafe: { type: 'boolean', default: false }
  }
})
const [size, kills, seed] = [asked.size, asked.kills, asked.seed].map(Number)
const deadline = performance.now() + Number(asked.minutes) * 60_000
const root = packageRoot()
const main = join(root, 'dist/harness/cli/main.js')
const place = mkdtempSync(join(tmpdir(), 'h10spec-class-'))
process.on('exit', () => rmSync(place, { recursive: true, force: true, maxRetries: 3 }))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130))
// Whatever those leave behind that are killed goes with the rest.
const env = { ...process.env, TMPDIR: join(place, 'tmp') }
mkdirSync(env.TMPDIR)
const random = numbersFrom(seed)
const failures = []

const names = await makeClass(root, join(place, 'class'), size, random)
say(`a class of ${names.length}, seed ${seed}: ${names.join(', ')}`)
const whole = await gradeToEnd('whole')
say(`left alone, --jobs ${asked.jobs}: ${whole.toFixed(1)} s`)
await showResuming()
await showWorkers()
for (const failure of failures) say(`FAILED: ${failure}`)
if (failures.length === 0) say('all of it holds')
process.exitCode = failures.length > 0 ? 1 : 0

/** Each life is as long as chance has it, and all of them are shorter than the whole. */
async function showResuming() {
  for (let nth = 1; nth <= kills; nth++) {
    const life = (0.2 + 0.8 * random()) * (whole / (kills + 1))
    const grading = start(gradeWords('killed'))
    const end = await Promise.race([grading, sleep(life * 1000)])
    grading.kill('SIGKILL')
    await grading
    if (end !== undefined) failures.push(`it had ended before it was killed: ${end.all}`)
    say(`killed after ${life.toFixed(1)} s: ${judged('killed')} of ${names.length} are judged`)
  }
  const before = judged('killed')
  const rest = await gradeToEnd('killed')
  say(`gone on with ${before} of ${names.length}: ${rest.toFixed(1)} s`)
  compare('killed', `killed ${kills} times and resumed`)
}

async function showWorkers() {
  if (!(await execa('redis-server', ['--version'], { reject: false })).stdout) {
    return say('redis-server is missing: no workers')
  }
  const seconds = []
  for (const count of [1, 2]) {
    seconds.push(await gradeByQueue(count))
    say(`a queue, ${count} × worker --jobs 1: ${seconds.at(-1).toFixed(1)} s`)
    compare(`queue-${count}`, `a queue with ${count} × worker`)
  }
  const [one, two] = seconds
  say(`two workers are ${(one / two).toFixed(2)} times as fast as one`)
  if (two >= one) failures.push('two workers took no less time than one')
}

/** By a Redis of its own: another one would know the answers already. */
async function gradeByQueue(count) {
  const port = await freePort()
  const words = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--dir', place].map(String)
  const redis = execa('redis-server', words, { reject: false, stdio: 'ignore' })
  const queue = ['--queue', `redis://127.0.0.1:${port}`]
  const workers = []
  try {
    await sleep(1000)
    for (let nth = 0; nth < count; nth++) {
      const worker = start(['worker', ...queue, '--jobs', '1', ...manner()])
      workers.push(worker)
      // It says so when it is at work.
      await Promise.race([new Promise(resolve => worker.stdout.once('data', resolve)), worker])
    }
    return await gradeToEnd(`queue-${count}`, queue)
  } finally {
    for (const worker of workers) worker.kill('SIGINT')
    await Promise.all(workers)
    redis.kill('SIGTERM')
    await redis
  }
}

/** In seconds. */
async function gradeToEnd(out, more = ['--jobs', asked.jobs]) {
  const began = performance.now()
  const { exitCode, all } = await start(gradeWords(out, more))
  if (exitCode !== 0) failures.push(`${out} exits with ${exitCode}: ${all}`)
  return (performance.now() - began) / 1000
}

function gradeWords(out, more = ['--jobs', asked.jobs]) {
  const files = ['--rubric', asked.rubric, '--out', join(place, out)]
  return ['grade', join(place, 'class'), ...files, '--seed', asked.seed, ...more, ...manner()]
}

function manner() {
  return asked.unsafe ? ['--unsafe'] : []
}

function start(words) {
  const timeout = Math.max(1, deadline - performance.now())
  return execa('node', [main, ...words], {
    all: true,
    reject: false,
    stdin: 'ignore',
    env,
    timeout
  })
}

function judged(out) {
  const folder = join(place, out, '.h10spec/judged')
  return existsSync(folder) ? readdirSync(folder).filter(name => /^\w+\.gz$/.test(name)).length : 0
}

/** The books of the class, and the grade of everybody, octet by octet. */
function compare(out, what) {
  const other = gradesIn(out)
  const own = gradesIn('whole')
  const paths = [...new Set([...own.keys(), ...other.keys()])]
  const unlike = paths.filter(path => own.get(path) !== other.get(path))
  if (unlike.length > 0) failures.push(`${what}: not as left alone: ${unlike.join(', ')}`)
  else say(`${what}: ${paths.length} files, as left alone, octet by octet`)
}

function gradesIn(out) {
  const paths = readdirSync(join(place, out), { recursive: true }).filter(
    path => /^[^/]+\.(?:csv|html)$/.test(path) || /^students\/[^/]+\/grade\.json$/.test(path)
  )
  return new Map(paths.map(path => [path, readFileSync(join(place, out, path), 'latin1')]))
}

function freePort() {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

function say(line) {
  console.log(line)
}
