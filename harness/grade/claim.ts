import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { contentOf } from './durable.js'

/** Somebody else is at work in a directory. Its message is one line for the user. */
export class ClaimError extends Error {
  override readonly name = 'ClaimError'
}

/**
 * Notes that this process works in a directory, and where it has its scratch; returns what takes the
 * note back. Removes what processes left that were killed. Throws a ClaimError while another lives.
 *
 *     scratch.PID          the scratch of that process, and which of all that ever had its number
 */
export function claim(directory: string, scratch: string): () => void {
  mkdirSync(directory, { recursive: true })
  for (const pid of notedIn(directory)) {
    if (!isAtWork(directory, pid)) discard(noteOf(directory, pid))
  }
  const note = noteOf(directory, process.pid)
  const content = `${scratch}\n${lifeOf(process.pid) ?? ''}\n`
  if (!writeNew(note, content)) throw refusal(directory, process.pid)
  // It stands before the others are looked for: of two that come at once, each sees the other.
  const other = notedIn(directory).find(pid => pid !== process.pid)
  if (other === undefined) return () => rmSync(note, { force: true })
  rmSync(note)
  throw refusal(directory, other)
}

/** Whether there is a process of this number. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function refusal(directory: string, pid: number): ClaimError {
  const note = noteOf(directory, pid)
  return new ClaimError(
    `process ${pid} is grading into this directory; if that is not so, remove ${note}`
  )
}

function noteOf(directory: string, pid: number): string {
  return join(directory, `scratch.${pid}`)
}

function notedIn(directory: string): readonly number[] {
  const numbers = readdirSync(directory).map(name => Number(/^scratch\.(\d+)$/.exec(name)?.[1]))
  return numbers.filter(pid => pid > 0)
}

/** Whoever is just writing the note has not said yet which life it is. */
function isAtWork(directory: string, pid: number): boolean {
  const [, life = ''] = String(contentOf(noteOf(directory, pid)) ?? '').split('\n')
  const now = lifeOf(pid)
  return isAlive(pid) && (life === '' || now === undefined || life === now)
}

/**
 * When a process began: after a power cut, and in a container, another one soon has its number.
 * See proc(5), where field 22 of `stat` is that; nothing where there is no /proc.
 */
function lifeOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const began = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()} ${began}`
  } catch {
    return undefined
  }
}

/** False where there is such a file. */
function writeNew(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Removes the note of a process that was killed, and its directory, if it is of our kind. */
function discard(note: string): void {
  const [scratch = ''] = String(contentOf(note) ?? '').split('\n')
  if (/^h10spec-\w{6}$/.test(basename(scratch))) rmSync(scratch, { recursive: true, force: true })
  rmSync(note, { force: true })
}
