import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Progress } from '../suite/progress.js'
import { room } from '../suite/room.js'
import { onJudgeEnd } from '../target/judge-end.js'
import { inOwnNetwork } from '../target/namespace.js'
import type { Examination } from './examine.js'
import { type Order, packJudged } from './judged.js'

/** Who judges submissions: processes of this machine, or those who listen to a queue. */
export interface Jury {
  /** What came of the order, packed. Throws when it was interrupted, or the jury is not to be had. */
  readonly judge: (case_: Case) => Promise<Buffer>
  readonly end: () => Promise<void>
}

/** A submission that is up for judgement. */
export interface Case {
  readonly order: Order
  readonly directory: string
  /** Whether it was judged before, and is to be judged all the same. */
  readonly isAgain: boolean
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/** What the processes of this machine need. */
export interface Courtroom {
  /** Goes before the command of each process, and lets it into a network of its own. */
  readonly prefix: readonly string[]
  readonly version: string
  /** A directory to write to. */
  readonly scratch: string
}

/** Judges each submission by a process of its own, which takes with it what it has started. */
export function processJury({ prefix, version, scratch }: Courtroom): Jury {
  return {
    judge: async ({ order, directory, signal, onProgress }) => {
      const out = join(scratch, `${order.key}.gz`)
      const words = { order, directory, out, version }
      const unjudged = await examineApart(words, prefix, signal, onProgress)
      if (unjudged !== undefined) return packJudged(order.key, { unjudged })
      const bytes = readFileSync(out)
      rmSync(out)
      return bytes
    },
    end: async () => {}
  }
}

// A process that does not hear that its time is over.
const STUCK = 120

/** Why the processes of this machine cannot shut a program in; nothing when they can. */
export function whyNoSandbox(prefix: readonly string[]): Promise<string | undefined> {
  const child = start(prefix)
  // It stays for an order that never comes, and keeps whoever asked from ending.
  return verdictOf(child, 'sandbox', () => {}).finally(() => child.kill('SIGKILL'))
}

type Word = { readonly progress: Progress } | { readonly unjudged?: string; readonly done: true }

/** Why nothing came of it, when nothing did. Throws when it is interrupted. */
async function examineApart(
  words: Examination,
  prefix: readonly string[],
  signal: AbortSignal,
  onProgress: (progress: Progress) => void
): Promise<string | undefined> {
  signal.throwIfAborted()
  const child = start(prefix)
  const end = () => child.kill('SIGKILL')
  const forget = onJudgeEnd(end)
  const expiry = setTimeout(end, (words.order.bound + STUCK) * 1000)
  signal.addEventListener('abort', end)
  try {
    return await verdictOf(child, words, onProgress)
  } finally {
    clearTimeout(expiry)
    signal.removeEventListener('abort', end)
    forget()
    end()
    signal.throwIfAborted()
  }
}

function start(prefix: readonly string[]): ChildProcess {
  const entry = join(import.meta.dirname, `worker/main${extname(import.meta.filename)}`)
  const words = [...prefix, process.execPath, ...process.execArgv, room, entry]
  const [command = '', ...args] = words
  const stdio: StdioOptions = ['ignore', 'ignore', 'inherit', 'ipc']
  const env = prefix.length > 0 ? { ...process.env, [inOwnNetwork]: 'own' } : process.env
  // Out of reach of the terminal: who started it says what is to end.
  const child = spawn(command, args, { stdio, env, detached: true })
  child.on('error', () => {})
  return child
}

async function verdictOf(
  child: ChildProcess,
  words: Examination | 'sandbox',
  onProgress: (progress: Progress) => void
): Promise<string | undefined> {
  const ended = once(child, 'exit').then(
    ([code, killer]) => `the process of the judge ended: ${killer ?? `exit code ${code}`}`,
    error => `the process of the judge did not start: ${error.message}`
  )
  const told = new Promise<string | undefined>(resolve => {
    child.on('message', (word: Word | 'ready') => {
      if (word === 'ready') child.send(words, () => {})
      else if ('progress' in word) onProgress(word.progress)
      else resolve(word.unjudged)
    })
  })
  return Promise.race([told, ended])
}
