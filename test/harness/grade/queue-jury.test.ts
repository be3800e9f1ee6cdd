import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { execa } from 'execa'
import t from 'tap'
import { whyNoSandbox } from '../../../harness/grade/jury.js'
import { Redis } from '../../../harness/grade/redis.js'
import { freePort } from '../../../harness/target/free-port.js'
import { findSandboxEntrance } from '../../../harness/target/sandbox-space.js'
import { books, gradeWords, makeClass, startProgram } from './class.js'

const skip = has('redis-server') ? false : 'redis-server is missing'
const place = mkdtempSync(join(tmpdir(), 'h10spec-queue-'))
t.teardown(() => rmSync(place, { recursive: true }))
makeClass(place, { ann: 'good', bob: 'bad', cid: 'good' })
writeFileSync(join(place, 'class', 'dan.zip'), 'this is no archive')
const secret = 'open-sesame'

t.test('two workers, one of which is killed, grade as one machine does', { skip }, async t => {
  const { url, redis } = await startRedis()
  t.teardown(() => redis.kill('SIGKILL'))
  const queue = ['--queue', url]
  const workers = [1, 2].map(() =>
    startProgram(place, 'worker', ...queue, '--jobs', '1', '--unsafe')
  )
  t.teardown(() => workers.map(worker => worker.kill('SIGKILL')))
  await Promise.all(workers.map(({ stdout }) => once(stdout, 'data')))
  const grading = startProgram(place, ...gradeWords(place, 'queued', ...queue))
  const [first, second] = workers
  // It has taken one, and dies with it: the other one does all.
  const victim = await whoeverJudges(workers.map(({ pid = 0 }) => pid))
  ;(victim === first?.pid ? first : second)?.kill('SIGKILL')
  const graded = await grading
  t.equal(graded.exitCode, 0, String(graded.all))
  t.notMatch(graded.all, new RegExp(secret))
  const alone = await startProgram(place, ...gradeWords(place, 'alone'))
  t.equal(alone.exitCode, 0, String(alone.all))
  t.strictSame(books(join(place, 'queued')), books(join(place, 'alone')))
  t.same(results('queued'), results('alone'))
  const survivor = victim === first?.pid ? second : first
  survivor?.kill('SIGINT')
  t.match(await survivor, { exitCode: 0 })
})

t.test('a grading that is killed finds what workers did meanwhile', { skip }, async t => {
  const { url, redis, port } = await startRedis()
  t.teardown(() => redis.kill('SIGKILL'))
  // The worker shuts programs in, wherever that is to be had.
  const isShutIn = await hasSandbox()
  const manner = isShutIn ? [] : ['--unsafe']
  const words = (out: string, ...more: string[]) =>
    gradeWords(place, out, ...more).filter(word => !isShutIn || word !== '--unsafe')
  const worker = startProgram(place, 'worker', '--queue', url, '--jobs', '1', ...manner)
  t.teardown(() => worker.kill('SIGKILL'))
  await once(worker.stdout, 'data')
  const grading = startProgram(place, ...words('away', '--queue', url))
  await until(async () => (await keysOf(port, 'bull:*:judge-*')).length >= 3)
  grading.kill('SIGKILL')
  await grading
  await until(async () => (await keysOf(port, 'h10spec:judged:*')).length === 3)
  t.notOk(existsSync(join(place, 'away/gradebook.csv')))
  worker.kill('SIGINT')
  t.match(await worker, { exitCode: 0 })
  // Nobody is at work any more.
  const later = await startProgram(place, ...words('away', '--queue', url))
  t.equal(later.exitCode, 0, String(later.all))
  t.match(later.all, 'nobody of this version is at work for the queue')
  const alone = await startProgram(place, ...words('confined'))
  t.equal(alone.exitCode, 0, String(alone.all))
  t.strictSame(books(join(place, 'away')), books(join(place, 'confined')))
})

t.test('what no worker could judge, or not for long enough, is judged again', { skip }, async t => {
  const { url, redis, port } = await startRedis()
  t.teardown(() => redis.kill('SIGKILL'))
  const lacking = t.testdir({ bin: {} })
  makeClass(lacking, { sam: 'slow' })
  const course = join(lacking, 'course.yaml')
  const tool = 'h10spec-test-compiler'
  writeFileSync(course, `${readFileSync(course, 'utf8')}build: { run: [[${tool}]] }\n`)
  const path = process.env['PATH']
  t.teardown(() => Object.assign(process.env, { PATH: path }))
  process.env['PATH'] = `${join(lacking, 'bin')}:${path}`
  const worker = startProgram(lacking, 'worker', '--queue', url, '--jobs', '1', '--unsafe')
  t.teardown(() => worker.kill('SIGKILL'))
  await once(worker.stdout, 'data')
  const grade = (out: string, bound: string) =>
    startProgram(lacking, ...gradeWords(lacking, out, '--queue', url, '--bound', bound))
  const missing = await grade('out', '1')
  t.equal(missing.exitCode, 3, String(missing.all))
  t.match(missing.all, /sam: not judged: .*h10spec-test-compiler/)
  t.same(await keysOf(port, 'h10spec:judged:*'), [], 'what was not judged is not kept')
  writeFileSync(join(lacking, 'bin', tool), '#!/bin/sh\n', { mode: 0o755 })
  // Each of them has no results of its own yet: they are in the queue.
  for (const [out, bound, points] of [
    ['out', '1', 0],
    ['other', '60', 4],
    ['third', '1', 4]
  ] as const) {
    const { exitCode, all } = await grade(out, bound)
    t.equal(exitCode, 0, String(all))
    t.match(all, `sam: ${points} of 4 points`)
  }
})

/** Every submission once, under the same name on one machine and on many. */
function results(out: string): readonly string[] {
  return readdirSync(join(place, out, '.h10spec/judged')).sort()
}

async function startRedis() {
  const port = await freePort('127.0.0.1')
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--requirepass', secret]
  const still = ['--save', '', '--appendonly', 'no', '--dir', place]
  const redis = execa('redis-server', [...words, ...still], { reject: false, stdio: 'ignore' })
  while (!(await answers(port))) await sleep(20)
  return { redis, port, url: `redis://:${secret}@127.0.0.1:${port}` }
}

/** What is there under names of this form. */
async function keysOf(port: number, pattern: string): Promise<readonly string[]> {
  const redis = new Redis(new URL(`redis://:${secret}@127.0.0.1:${port}`))
  await redis.connect()
  const keys = await redis.send<string[]>('KEYS', [pattern])
  redis.close()
  return keys.filter(key => !key.endsWith(':lock'))
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await sleep(20)
}

async function hasSandbox(): Promise<boolean> {
  const entrance = await findSandboxEntrance()
  return 'prefix' in entrance && (await whyNoSandbox(entrance.prefix)) === undefined
}

function answers(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}

/** Which of these processes has started another one, which judges. */
async function whoeverJudges(pids: readonly number[]): Promise<number> {
  for (;;) {
    const found = pids.find(hasChild)
    if (found !== undefined) return found
    await sleep(20)
  }
}

/** proc(5): the fourth field of a process is its parent; the second is a name in parentheses. */
function hasChild(pid: number): boolean {
  return readdirSync('/proc').some(entry => {
    if (!/^\d+$/.test(entry)) return false
    try {
      const [, fields = ''] = readFileSync(`/proc/${entry}/stat`, 'latin1').split(/\) (?!.*\) )/)
      return Number(fields.split(' ')[1]) === pid
    } catch {
      return false
    }
  })
}

function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
