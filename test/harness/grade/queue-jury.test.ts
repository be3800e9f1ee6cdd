import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { execa } from 'execa'
import t from 'tap'
import { freePort } from '../../../harness/target/free-port.js'
import { books, gradeWords, makeClass, startProgram } from './class.js'

const isThere = has('redis-server')
const place = mkdtempSync(join(tmpdir(), 'h10spec-queue-'))
t.teardown(() => rmSync(place, { recursive: true }))
makeClass(place, { ann: 'good', bob: 'bad', cid: 'good' })
writeFileSync(join(place, 'class', 'dan.zip'), 'this is no archive')
const secret = 'open-sesame'

t.test(
  'two workers, one of which is killed, grade as one machine does',
  {
    skip: isThere ? false : 'redis-server is missing'
  },
  async t => {
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
  }
)

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
  return { redis, url: `redis://:${secret}@127.0.0.1:${port}` }
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
