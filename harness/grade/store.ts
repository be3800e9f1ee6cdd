import { createHash } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { claim, isAlive } from './claim.js'
import { contentOf, writeDurably } from './durable.js'
import type { ClassEntry } from './grade.js'
import { type Cut, type Judged, unpackJudged } from './judged.js'
import type { Rubric } from './rubric.js'

/**
 * What a batch has done so far, on the disk:
 *
 *     batch.json           the seed, and which rubric each version was
 *     judged/KEY.gz        what came of judging, by all that decided it
 *     graded/NAME.json     the grade, and what it follows from; the name as a hash, as it may be long
 *     scratch.PID          who is at work, as `claim.ts` has it
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
  }

  /**
   * Lets this process work here, and nobody else; returns what lets go. Throws a ClaimError while
   * another one does: of what two write at once the books would lose something.
   */
  claim(scratch: string): () => void {
    return claim(this.#directory, scratch)
  }

  /** The seed of the batch: what was said, or what it was before, or a new one. */
  seed(said: number | undefined, fresh: () => number): number {
    const seed = said ?? this.#batch().seed ?? fresh()
    this.#keepBatch({ ...this.#batch(), seed })
    return seed
  }

  /** False of another rubric under a name and a version by which something was graded here. */
  freeze({ name, version }: Pick<Rubric, 'name' | 'version'>, hash: string): boolean {
    const batch = this.#batch()
    const known = batch.rubrics.find(each => each.name === name && each.version === version)
    if (known !== undefined) return known.hash === hash
    this.#keepBatch({ ...batch, rubrics: [...batch.rubrics, { name, version, hash }] })
    return true
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

  #batch(): BatchRecord {
    return batchIn(contentOf(join(this.#directory, 'batch.json')))
  }

  #keepBatch(batch: BatchRecord): void {
    writeDurably(join(this.#directory, 'batch.json'), `${JSON.stringify(batch)}\n`)
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

interface BatchRecord {
  readonly schema: 'h10spec-batch/v1'
  readonly seed?: number
  /** By what was graded here: under one name and version it is one rubric. */
  readonly rubrics: readonly {
    readonly name: string
    readonly version: string
    readonly hash: string
  }[]
}

/** A grade, with the files that tell the student. */
export interface Graded extends Cut {
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

function namesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory)
  } catch {
    return []
  }
}

function parsed(bytes: Buffer | undefined): unknown {
  try {
    return bytes && JSON.parse(bytes.toString())
  } catch {
    return undefined
  }
}

/** A file that somebody wrote into says what it may. */
function batchIn(bytes: Buffer | undefined): BatchRecord {
  const { seed, rubrics } = (parsed(bytes) ?? {}) as Partial<BatchRecord>
  return {
    schema: 'h10spec-batch/v1',
    ...(Number.isSafeInteger(seed) && { seed: seed as number }),
    rubrics: Array.isArray(rubrics) ? rubrics : []
  }
}
