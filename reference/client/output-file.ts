import { constants } from 'node:fs'
import { access, type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { Failure, reasonOf } from './failure.js'
import type { Sink } from './sink.js'

/**
 * A file that takes a body. The bytes go into a file beside it, which takes its place when
 * they are kept: until then, and when they are dropped, the old file stays. What is no
 * regular file, a pipe or /dev/null, is written to directly.
 */
export class OutputFile implements Sink {
  readonly #path: string
  readonly #temporary: string | undefined
  readonly #handle: FileHandle

  /** Throws Failure (file) when there can be no such file. */
  static async open(path: string): Promise<OutputFile> {
    return attempt(path, async () => {
      const status = await stat(path).catch(() => undefined)
      if (status && !status.isFile()) return new OutputFile(path, undefined, await open(path, 'w'))
      // Where a symbolic link leads, so that it is not the link that is replaced.
      const real = status ? await realpath(path) : path
      if (status) await access(real, constants.W_OK)
      const temporary = `${real}.${process.pid}.part`
      return new OutputFile(real, temporary, await open(temporary, 'wx', status?.mode))
    })
  }

  private constructor(path: string, temporary: string | undefined, handle: FileHandle) {
    this.#path = path
    this.#temporary = temporary
    this.#handle = handle
  }

  async write(bytes: Buffer): Promise<void> {
    await attempt(this.#path, () => this.#handle.appendFile(bytes))
  }

  async keep(): Promise<void> {
    await attempt(this.#path, () => this.#handle.close())
    const temporary = this.#temporary
    if (temporary) await attempt(this.#path, () => replace(this.#path, temporary))
  }

  async drop(): Promise<void> {
    await this.#handle.close()
    if (this.#temporary) await rm(this.#temporary, { force: true })
  }
}

/** Whatever comes of it, the temporary file is gone afterwards. */
async function replace(path: string, temporary: string): Promise<void> {
  try {
    await rename(temporary, path)
  } finally {
    await rm(temporary, { force: true })
  }
}

async function attempt<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw new Failure('file', `cannot write ${path}: ${reasonOf(error)}`)
  }
}
