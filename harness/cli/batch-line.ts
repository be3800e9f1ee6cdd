import { oneLine } from '../report/printable.js'
import type { Progress } from '../suite/progress.js'
import type { Terminal } from './session.js'

const eraseLine = '\r\x1b[2K'
const WIDTH = 20

/** How far a batch is. */
export interface Standing {
  readonly done: number
  readonly total: number
  /** How much of what was judged now is done, in submissions, and of how many. */
  readonly judged: number
  /** Since the batch began, in seconds. */
  readonly elapsed: number
  /** Who is being judged, and how far that is: from 0 to 1. */
  readonly atWork: ReadonlyMap<string, number>
}

/** `[#####...............] 10/40, about 5 min left: ann 25%, bob 80%` */
export function batchText({ done, total, judged, elapsed, atWork }: Standing): string {
  const begun = sum([...atWork.values()])
  const filled = Math.floor((WIDTH * (done + begun)) / Math.max(1, total))
  const bar = `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}]`
  const who = [...atWork].map(([name, share]) => `${oneLine(name)} ${Math.floor(share * 100)}%`)
  const left = timeLeft(judged + begun, total - done - begun, elapsed)
  return `${bar} ${done}/${total}${left}${who.length > 0 ? `: ${who.join(', ')}` : ''}`
}

/** What was done so far says how long the rest will take, once a part of one is done. */
function timeLeft(judged: number, rest: number, elapsed: number): string {
  if (judged < 0.2 || rest <= 0) return ''
  const seconds = (elapsed / judged) * rest
  const told = seconds < 100 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`
  return `, about ${told} left`
}

/** Shows on one line how far a batch is, and lets others write above it. */
export class BatchLine {
  readonly #terminal: Terminal
  readonly #total: number
  readonly #atWork = new Map<string, number>()
  readonly #began = performance.now()
  #done = 0
  #judged = 0

  constructor(terminal: Terminal, total: number) {
    this.#terminal = terminal
    this.#total = total
  }

  begun(name: string): void {
    this.#atWork.set(name, 0)
    this.#show()
  }

  progress(name: string, { done, total }: Progress): void {
    this.#atWork.set(name, total === 0 ? 0 : done / total)
    this.#show()
  }

  /** `isNew`: it was judged now. What was done before says nothing about the time. */
  settled(name: string, isNew: boolean): void {
    this.#atWork.delete(name)
    this.#done += 1
    if (isNew) this.#judged += 1
    this.#show()
  }

  /** A line that stays, on standard output. */
  write(line: string): void {
    this.clear()
    this.#terminal.write(`${line}\n`)
    this.#show()
  }

  clear(): void {
    if (this.#terminal.interactive) this.#terminal.warn(eraseLine)
  }

  #show(): void {
    const { interactive, columns } = this.#terminal
    if (!interactive) return
    const elapsed = (performance.now() - this.#began) / 1000
    const counts = { done: this.#done, total: this.#total, judged: this.#judged, elapsed }
    const text = batchText({ ...counts, atWork: this.#atWork })
    this.#terminal.warn(eraseLine + text.slice(0, columns - 1))
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0)
}
