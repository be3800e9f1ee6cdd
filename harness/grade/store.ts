import { createHash } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { contentOf, writeDurably } from './durable.js'
import type { ClassEntry } from './grade.js'
import { type Judged, unpackJudged } from './judged.js'

/**
 * What a batch has done so far, on the disk:
 *
 *     batch.json           the seed
 *     judged/KEY.gz        what came of judging, by all that decided it
 *     graded/NAME.json     the grade, and what it follows from; the name as a hash, as it may be long
 *
 *     scratch.PID          the directory of a process that is at work, for whoever comes after its end
 *
 * Each file is there whole or not at all, so that whoever is ended at any moment finds all that was
 * done before.
 */
export class Store {
  readonly #directory: string

  constructor(directory: string) {
    this.#directory = directory
    sweep(directory)
    for (const each of ['judged', 'graded']) sweep(join(directory, each))
    for (const name of namesIn(directory)) discard(join(directory, name))
  }

  /** Notes where this process works, and returns what takes the note back. */
  claim(scratch: string): () => void {
    const note = join(this.#directory, `scratch.${process.pid}`)
    writeDurably(note, scratch)
    return () => rmSync(note, { force: true })
  }

  /** The seed of the batch: what was said, or what it was before, or a new one. */
  seed(said: number | undefined, fresh: () => number): number {
    const path = join(this.#directory, 'batch.json')
    const known = contentOf(path)
    const seed = said ?? (known && seedIn(known)) ?? fresh()
    writeDurably(path, `${JSON.stringify({ schema: 'h10spec-batch/v1', seed })}\n`)
    return seed
  }

  judged(key: string): Judged | undefined {
    const bytes = contentOf(this.#judgedPath(key))
    return bytes && unpackJudged(key, bytes)
  }

  keepJudged(key: string, bytes: Uint8Array): void {
    writeDurably(this.#judgedPath(key), bytes)
  }

  /** What was graded under this name, if from the same. */
  graded(name: string, from: string): Graded | undefined {
    const known = this.#graded(name)
    return known?.from === from ? known : undefined
  }

  /** The files that a student has. */
  filesOf(name: string): readonly string[] {
    return this.#graded(name)?.files ?? []
  }

  keepGraded(name: string, graded: Graded): void {
    writeDurably(this.#gradedPath(name), JSON.stringify(graded))
  }

  #graded(name: string): Graded | undefined {
    return parsed(contentOf(this.#gradedPath(name))) as Graded | undefined
  }

  #judgedPath(key: string): string {
    return join(this.#directory, 'judged', `${key}.gz`)
  }

  #gradedPath(name: string): string {
    const hash = createHash('sha256').update(name).digest('hex')
    return join(this.#directory, 'graded', `${hash}.json`)
  }
}

/** A grade, with the files that tell the student. */
export interface Graded {
  /** The hash of what was judged, of the rubric, and of what wrote the files. */
  readonly from: string
  readonly entry: ClassEntry
  readonly files: readonly string[]
}

/** Removes what a process that was killed has begun to write. */
function sweep(directory: string): void {
  for (const name of namesIn(directory)) {
    const pid = Number(/\.(\d+)\.draft$/.exec(name)?.[1])
    if (pid && !isAlive(pid)) rmSync(join(directory, name), { force: true })
  }
}

/** Removes the directory of a process that was killed. A note is believed that names one of ours. */
function discard(note: string): void {
  const pid = Number(/[/]scratch\.(\d+)$/.exec(note)?.[1])
  if (!pid || isAlive(pid)) return
  const scratch = String(contentOf(note))
  if (/^h10spec-\w{6}$/.test(basename(scratch))) rmSync(scratch, { recursive: true, force: true })
  rmSync(note, { force: true })
}

function namesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory)
  } catch {
    return []
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function parsed(bytes: Buffer | undefined): unknown {
  try {
    return bytes && JSON.parse(bytes.toString())
  } catch {
    return undefined
  }
}

function seedIn(bytes: Buffer): number | undefined {
  const { seed } = (parsed(bytes) ?? {}) as { readonly seed?: unknown }
  return typeof seed === 'number' && Number.isSafeInteger(seed) ? seed : undefined
}
