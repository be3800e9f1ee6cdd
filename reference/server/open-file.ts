import type { Stats } from 'node:fs'
import type { Handle } from './handle.js'

/** A file that is held open, and what it was when it was opened. */
export interface OpenFile {
  readonly handle: Handle
  readonly stats: Stats
}
