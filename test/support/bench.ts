import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { extname, join } from 'node:path'
import { room } from '../../harness/suite/room.js'
import { findEntrance, inOwnNetwork } from '../../harness/target/namespace.js'
import type { Outcome, Trial } from './trial.js'

/** What a bench is asked for: a trial, or a command of the program by its words. */
export interface Request {
  readonly id: number
  readonly trial?: Trial
  readonly words?: readonly string[]
}

/** What the program wrote, and would exit with. */
export interface Called {
  readonly status: number
  readonly out: string
}

/** What comes of a request. */
export interface Reply {
  readonly id: number
  readonly outcome?: Outcome
  readonly called?: Called
  readonly fault?: string
}

interface Asker {
  readonly resolve: (reply: Reply) => void
  readonly reject: (error: Error) => void
}

/**
 * A process that judges many programs, as `h10spec run` does where it lets each into a network of
 * its own. Calls of that would load what judges anew, twice each: three seconds of processor time.
 */
export class Bench {
  readonly #child: ChildProcess
  readonly #askers = new Map<number, Asker>()
  #count = 0
  #ended: Error | undefined

  /** In a network of its own if there is one to be had. */
  static async open(): Promise<Bench> {
    const entrance = await findEntrance()
    return new Bench('prefix' in entrance ? entrance.prefix : [])
  }

  /** `prefix` goes before the command: it lets the process into a network of its own. */
  constructor(prefix: readonly string[]) {
    const entry = join(import.meta.dirname, `bench/main${extname(import.meta.filename)}`)
    const words = [...prefix, process.execPath, ...process.execArgv, room, entry]
    const [command = '', ...args] = words
    const stdio: StdioOptions = ['ignore', 'inherit', 'inherit', 'ipc']
    const env = prefix.length > 0 ? { ...process.env, [inOwnNetwork]: 'own' } : process.env
    this.#child = spawn(command, args, { stdio, env })
    this.#child.on('message', reply => this.#hear(reply as Reply))
    this.#child.on('error', error => this.#leave(error.message))
    this.#child.on('exit', (code, killer) => this.#leave(killer ?? `exit code ${code}`))
  }

  /** Judges a target, beside others that are asked for. Throws when the judge failed. */
  async judge(trial: Trial): Promise<Outcome> {
    const { outcome } = await this.#ask({ trial })
    return outcome as Outcome
  }

  /** Does what these words ask `h10spec` for, in this network. */
  async call(...words: readonly string[]): Promise<Called> {
    const { called } = await this.#ask({ words })
    return called as Called
  }

  /** What it has started ends with it. */
  async end(): Promise<void> {
    if (this.#ended !== undefined) return
    const gone = once(this.#child, 'exit')
    this.#child.disconnect()
    await gone
  }

  #ask(request: Omit<Request, 'id'>): Promise<Reply> {
    this.#count += 1
    const id = this.#count
    return new Promise((resolve, reject) => {
      if (this.#ended !== undefined) return reject(this.#ended)
      this.#askers.set(id, { resolve, reject })
      // Whether it went is told by the end of the process.
      this.#child.send({ ...request, id }, () => {})
    })
  }

  #hear(reply: Reply): void {
    const asker = this.#askers.get(reply.id)
    this.#askers.delete(reply.id)
    if (reply.fault === undefined) asker?.resolve(reply)
    else asker?.reject(new Error(reply.fault))
  }

  #leave(how: string): void {
    this.#ended ??= new Error(`the process of the judge ended: ${how}`)
    for (const { reject } of this.#askers.values()) reject(this.#ended)
    this.#askers.clear()
  }
}
