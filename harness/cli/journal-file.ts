import { closeSync, mkdirSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Journal } from '../suite/suite-run.js'

/**
 * The journal of a run on disk, beside its first report and of its name with `.journal` behind it.
 * It is there while the run goes on, and stays when the judge is killed.
 */
export class JournalFile implements Journal {
  readonly #path: string
  readonly #file: number
  #pending = ''

  private constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true })
    this.#path = path
    this.#file = openSync(path, 'w')
  }

  /** Nothing where the report is no file, as standard output. Throws what the file system throws. */
  static beside(report: string | undefined): JournalFile | undefined {
    if (report === undefined) return undefined
    const found = statSync(report, { throwIfNoEntry: false })
    return found && !found.isFile() ? undefined : new JournalFile(`${report}.journal`)
  }

  /** Lines that are not `urgent` are written with the next that is. */
  note(line: string, urgent: boolean): void {
    this.#pending += `${line}\n`
    if (!urgent) return
    writeSync(this.#file, this.#pending)
    this.#pending = ''
  }

  /** The reports are written: nothing is to be kept any more. */
  remove(): void {
    closeSync(this.#file)
    rmSync(this.#path, { force: true })
  }
}
