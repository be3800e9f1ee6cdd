import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { extname, join } from 'node:path'
import { room } from '../suite/room.js'
import { onJudgeEnd } from '../target/judge-end.js'
import type { Report, Trial } from './trial.js'

// A run is told to end after four minutes. One that does not hear it holds its process up.
const STUCK = 300_000

/** A process that judges one program at a time. */
export class Worker {
  readonly #child: ChildProcess
  readonly #ready: Promise<unknown>
  readonly #forget: () => void

  /** `prefix` goes before the command: it lets the process into a network of its own. */
  constructor(prefix: readonly string[]) {
    const entry = join(import.meta.dirname, `worker/main${extname(import.meta.filename)}`)
    const words = [...prefix, process.execPath, ...process.execArgv, room, entry]
    const [command = '', ...args] = words
    const stdio: StdioOptions = ['ignore', 'ignore', 'inherit', 'ipc']
    // Out of reach of the terminal: who started it says what is to end.
    this.#child = spawn(command, args, { stdio, detached: true })
    this.#child.on('error', () => {})
    this.#forget = onJudgeEnd(() => this.#child.kill('SIGKILL'))
    this.#ready = this.#answer()
    this.#ready.catch(() => {})
  }

  /** Throws when the judge failed, and when the process ended or hung; then it is of no more use. */
  async attempt(trial: Trial): Promise<Report> {
    await this.#ready
    const answer = this.#answer()
    this.#child.send(trial, () => {})
    const report = (await answer) as Report | { readonly fault: string }
    if ('fault' in report) throw new Error(report.fault)
    return report
  }

  get isAlive(): boolean {
    return this.#child.connected
  }

  end(): void {
    this.#forget()
    if (this.#child.connected) this.#child.disconnect()
  }

  async #answer(): Promise<unknown> {
    const over = new AbortController()
    const { signal } = over
    const expiry = setTimeout(() => this.#child.kill('SIGKILL'), STUCK)
    const ended = once(this.#child, 'exit', { signal }).then(([code, killer]) => {
      throw new Error(`the process of the judge ended: ${killer ?? `exit code ${code}`}`)
    })
    try {
      const [message] = await Promise.race([once(this.#child, 'message', { signal }), ended])
      return message
    } finally {
      clearTimeout(expiry)
      ended.catch(() => {})
      over.abort()
    }
  }
}
