import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onJudgeEnd } from './judge-end.js'
import { handOver } from './ownership.js'
import { shareOf } from './sandbox-space.js'

/**
 * A directory that is new, and gone when the judge is. Everybody may read it: a server that was
 * started by root may drop its privileges before it opens a file.
 */
export class Scratch {
  /** Absolute and free of symbolic links. */
  readonly path: string
  readonly #forget: () => void

  /** `owner` is the user who may write there, if it is not that of the judge. */
  constructor(owner?: number) {
    this.path = mkdtempSync(join(realpathSync(tmpdir()), 'h10spec-'))
    chmodSync(this.path, 0o755)
    handOver(this.path, owner)
    this.#forget = onJudgeEnd(() => this.#delete())
  }

  remove(): void {
    this.#forget()
    this.#delete()
  }

  #delete(): void {
    try {
      // A process that was just killed may write its last file while the directory goes.
      rmSync(this.path, { recursive: true, force: true, maxRetries: 3 })
    } catch (error) {
      // What a program in a sandbox leaves behind may be beyond removal, and goes with the space.
      if (shareOf(this.path) === undefined) throw error
    }
  }
}
