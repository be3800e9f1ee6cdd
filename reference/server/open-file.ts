import type { Stats } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'

/** A file that is held open, and what it was when it was opened. */
export interface OpenFile {
  readonly handle: FileHandle
  readonly stats: Stats
}
