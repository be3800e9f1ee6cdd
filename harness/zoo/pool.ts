import type { Report, Trial } from './trial.js'
import { Worker } from './worker.js'

interface Waiting {
  readonly resolve: (worker: Worker) => void
  readonly reject: (error: Error) => void
}

/** Who judges programs, and whether still. */
export type Judges = Pick<Pool, 'attempt' | 'ended'>

/** So many processes, each of which judges one program after the other. */
export class Pool {
  readonly #idle: Worker[] = []
  readonly #waiting: Waiting[] = []
  readonly #all = new Set<Worker>()
  readonly #prefix: readonly string[]
  #ended = false

  /** `prefix` goes before the command of each process. */
  constructor(size: number, prefix: readonly string[] = []) {
    this.#prefix = prefix
    for (let nth = 0; nth < size; nth += 1) this.#add()
  }

  /**
   * Makes the trial when a process is free, and judges it. Throws when the judge failed, when its
   * process died of this trial, and when the pool ends. One that others wait for comes `first`.
   */
  async attempt(trial: () => Promise<Trial>, first = false): Promise<Report> {
    const worker = await this.#take(first)
    try {
      return await worker.attempt(await trial())
    } finally {
      this.#giveBack(worker)
    }
  }

  /** Whether nothing is judged any more. */
  get ended(): boolean {
    return this.#ended
  }

  end(): void {
    this.#ended = true
    for (const worker of this.#all) worker.end()
    this.#all.clear()
    for (const { reject } of this.#waiting.splice(0)) reject(new Error('not judged any more'))
  }

  #add(): void {
    const worker = new Worker(this.#prefix)
    this.#all.add(worker)
    this.#offer(worker)
  }

  #take(first: boolean): Promise<Worker> {
    const worker = this.#idle.shift()
    if (worker) return Promise.resolve(worker)
    return new Promise((resolve, reject) => {
      if (first) this.#waiting.unshift({ resolve, reject })
      else this.#waiting.push({ resolve, reject })
    })
  }

  /** One that was ended with the pool is not replaced. */
  #giveBack(worker: Worker): void {
    if (!this.#all.has(worker)) return
    if (worker.isAlive) this.#offer(worker)
    else this.#replace(worker)
  }

  #replace(worker: Worker): void {
    this.#all.delete(worker)
    worker.end()
    this.#add()
  }

  #offer(worker: Worker): void {
    const next = this.#waiting.shift()
    if (next) next.resolve(worker)
    else this.#idle.push(worker)
  }
}
