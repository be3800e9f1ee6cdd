import { readdir } from 'node:fs/promises'
import type { Handle } from './handle.js'

/** A folder that is held open, so that names in it mean the same until it is closed. */
export class Folder {
  readonly #handle: Handle
  readonly #anchor: string

  /**
   * Where /proc exists, names are looked up from the handle, as `openat` would do it: the
   * folder may be renamed or replaced by a link, yet no name ends up anywhere else. Elsewhere
   * the path has to do, and somebody who may rename folders in the root could win that race.
   */
  constructor(
    handle: Handle,
    readonly path: string,
    procfs: boolean
  ) {
    this.#handle = handle
    this.#anchor = procfs ? `/proc/self/fd/${handle.fd}` : path
  }

  /** The path of a name in this folder, in bytes, good until the folder is closed. */
  at(name: string): Buffer {
    return Buffer.from(`${this.#anchor}/${name}`, 'latin1')
  }

  /** The names in this folder, one character a byte. */
  names(): Promise<string[]> {
    return readdir(this.at('.'), 'latin1')
  }

  close(): void {
    this.#handle.close()
  }
}
