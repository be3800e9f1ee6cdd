import { type ChildProcess, fork } from 'node:child_process'
import { extname, join } from 'node:path'
import type { Envelope } from '@cucumber/messages'
import { onJudgeEnd } from '../target/judge-end.js'
import type { Lane, LaneOrder, Part } from './lane.js'
import { room } from './room.js'

/** What an assistant is told of one of its lanes. */
export type Order = { readonly id: number } & (
  | { readonly kind: 'begin'; readonly lane: LaneOrder }
  | { readonly kind: 'show'; readonly part: Part }
  | { readonly kind: 'end' }
  /** The course is at its end. */
  | { readonly kind: 'halt' }
)

/** What an assistant tells of a lane. */
export interface Word {
  readonly id: number
  readonly envelopes?: readonly Envelope[]
  /** The answer to what was asked last: why it broke off, or null when it did not. */
  readonly ended?: string | null
}

/**
 * Another process of the judge, which runs lanes as this one does: what one process does, one core
 * does. It begins to load the step definitions at once, and ends with the process that made it.
 */
export class Assistant {
  readonly #child: ChildProcess
  readonly #forget: () => void
  readonly #lanes = new Map<number, (word: Word) => void>()
  #count = 0
  #ended: string | undefined

  /** `root` is the project's, with the features below it. */
  constructor(root: string) {
    const entry = join(import.meta.dirname, `assistant/main${extname(import.meta.filename)}`)
    const execArgv = [...process.execArgv, room]
    this.#child = fork(entry, [root], { execArgv, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    this.#child.on('message', word => this.#hear(word as Word))
    this.#child.on('error', error => this.#leave(error.message))
    this.#child.on('exit', (code, signal) => this.#leave(signal ?? `exit code ${code}`))
    this.#forget = onJudgeEnd(() => this.#child.kill('SIGTERM'))
  }

  /** A lane that runs there until `over` is aborted, and tells each message of cucumber. */
  lane(lane: LaneOrder, over: AbortSignal, tell: (envelope: Envelope) => void): Lane {
    this.#count += 1
    const id = this.#count
    const halt = () => this.#send({ id, kind: 'halt' })
    this.#send({ id, kind: 'begin', lane })
    over.addEventListener('abort', halt)
    if (over.aborted) halt()
    return {
      show: part => this.#ask({ id, kind: 'show', part }, tell),
      end: () =>
        this.#ask({ id, kind: 'end' }, tell).finally(() => over.removeEventListener('abort', halt))
    }
  }

  end(): void {
    this.#forget()
    if (this.#child.connected) this.#child.disconnect()
  }

  /** Tells what comes until the answer. */
  async #ask(order: Order, tell: (envelope: Envelope) => void): Promise<string | undefined> {
    if (this.#ended !== undefined) return this.#ended
    const answer = new Promise<string | undefined>(resolve => {
      this.#lanes.set(order.id, ({ envelopes = [], ended }) => {
        for (const envelope of envelopes) tell(envelope)
        if (ended !== undefined) resolve(ended ?? undefined)
      })
    })
    this.#send(order)
    return await answer.finally(() => this.#lanes.delete(order.id))
  }

  #send(order: Order): void {
    // Whether it went is told by the end of the process.
    this.#child.send(order, () => {})
  }

  #hear(word: Word): void {
    this.#lanes.get(word.id)?.(word)
  }

  #leave(how: string): void {
    this.#forget()
    this.#ended ??= `a process of the judge ended: ${how}`
    for (const [id, hear] of this.#lanes) hear({ id, ended: this.#ended })
  }
}
