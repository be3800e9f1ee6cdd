import {
  closeSync,
  constants,
  copyFileSync,
  lstatSync,
  mkdirSync,
  openSync,
  writeSync
} from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { attempt, UnpackFailure } from './unpack-failure.js'
import { type Limits, usualLimits } from './unpack-limits.js'
import { type Link, makeLinks } from './unpack-links.js'

/**
 * Takes in the entries of a submission, wherever they come from, and lets nothing out of its
 * directory. Links are made last: until then nothing can be written through one.
 */
export class Crate {
  readonly #directory: string
  readonly #limits: Limits
  /** How many octets all may have: less than the limit where a small archive would swell. */
  readonly #most: number
  readonly #links: Link[] = []
  readonly #absent: Link[] = []
  readonly #open = new Set<number>()
  #entries = 0
  #bytes = 0

  /** `packed` is the size of the archive that it comes from; a directory has none. */
  constructor(directory: string, packed?: number, limits: Limits = usualLimits) {
    const { bytes, free, ratio } = limits
    this.#directory = directory
    this.#limits = limits
    this.#most = packed === undefined ? bytes : Math.min(bytes, Math.max(free, packed * ratio))
    mkdirSync(directory, { recursive: true })
  }

  /** Throws an UnpackFailure for a name that leads out, is too long or lies too deep. */
  directory(name: string): void {
    const path = this.#admit(name)
    if (path !== undefined) this.#make(name, path)
  }

  /** A file to be written to; nothing when it is none of the submission's. */
  file(name: string, executable: boolean): CrateFile | undefined {
    const path = this.#admit(name)
    if (path === undefined) return undefined
    this.#make(name, dirname(path))
    const descriptor = attempt(name, 'is there twice', () =>
      openSync(join(this.#directory, path), 'wx', executable ? 0o755 : 0o644)
    )
    this.#open.add(descriptor)
    return {
      write: chunk => {
        this.#weigh(name, chunk.length)
        writeSync(descriptor, chunk)
      },
      close: () => this.#end(descriptor)
    }
  }

  /** A symbolic link; it is made by `close`, if it stays inside. */
  link(name: string, to: string): void {
    const path = this.#admit(name)
    if (path !== undefined) this.#links.push({ path, to })
  }

  /** Another name of a file that came before it, which becomes a file of its own. */
  twin(name: string, of: string): void {
    const path = this.#admit(name)
    const original = join(this.#directory, this.#admit(of) ?? '')
    if (path === undefined) return
    const stat = lstatSync(original, { throwIfNoEntry: false })
    if (!stat?.isFile()) return void this.#absent.push({ path, to: of })
    this.#weigh(name, stat.size)
    this.#make(name, dirname(path))
    attempt(name, 'is there twice', () =>
      copyFileSync(original, join(this.#directory, path), constants.COPYFILE_EXCL)
    )
  }

  /** What is not taken, but has to be read to get past it: in octets. */
  pass(name: string, bytes: number): void {
    this.#weigh(name, bytes)
  }

  /**
   * Makes the links, and returns those that it leaves out since they lead out or nowhere: honest
   * programs have such ones, as a virtual environment of Python that was made elsewhere.
   */
  close(): readonly Link[] {
    return [...this.#absent, ...makeLinks(this.#directory, this.#links)]
  }

  /** Lets go of what was not written to its end. */
  abandon(): void {
    for (const descriptor of this.#open) this.#end(descriptor)
  }

  #end(descriptor: number): void {
    if (this.#open.delete(descriptor)) closeSync(descriptor)
  }

  /** The path inside; nothing for what systems put beside what was meant. */
  #admit(name: string): string | undefined {
    this.#entries += 1
    const { entries, depth, name: longest, path: longestPath } = this.#limits
    if (this.#entries > entries) throw new UnpackFailure(undefined, `it has over ${entries} files`)
    const path = insideOf(name)
    const segments = path.split('/')
    if (segments.some(segment => Buffer.byteLength(segment) > longest)) {
      throw new UnpackFailure(`${name.slice(0, 40)}...`, `has a name of over ${longest} octets`)
    }
    if (segments.length > depth || Buffer.byteLength(path) > longestPath) {
      throw new UnpackFailure(`${name.slice(0, 40)}...`, 'lies too deep')
    }
    return segments.some(isForeign) ? undefined : path
  }

  #make(name: string, path: string): void {
    attempt(name, 'is both a file and a directory', () =>
      mkdirSync(join(this.#directory, path), { recursive: true, mode: 0o755 })
    )
  }

  #weigh(name: string, bytes: number): void {
    this.#bytes += bytes
    if (this.#bytes > this.#most) {
      throw new UnpackFailure(name, `makes it larger than ${this.#most} octets, which is too much`)
    }
  }
}

export interface CrateFile {
  /** Throws an UnpackFailure when all together become too much. */
  readonly write: (chunk: Uint8Array) => void
  readonly close: () => void
}

function insideOf(name: string): string {
  if (name.includes('\0')) throw new UnpackFailure(name, 'has a null in its name')
  if (posix.isAbsolute(name) || /^[A-Za-z]:[\\/]/.test(name)) {
    throw new UnpackFailure(name, 'is an absolute name')
  }
  // Also one that would come back in: nobody packs such a name by accident.
  if (name.split(/[\\/]/).includes('..')) throw new UnpackFailure(name, 'leads out by ".."')
  return posix.normalize(name).replace(/\/$/, '')
}

/** What an archiver on a Mac adds, and what the work on a program leaves behind. */
function isForeign(segment: string): boolean {
  return /^(?:__MACOSX|\.DS_Store|\.git|\._.*)$/.test(segment)
}
