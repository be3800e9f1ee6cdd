import { existsSync } from 'node:fs'
import { constants, mkdir, realpath, stat } from 'node:fs/promises'
import { HttpError } from '../http/http-error.js'
import { hasCode } from './file-error.js'
import { Folder } from './folder.js'
import { type Handle, open } from './handle.js'

/** Neither a fifo without a writer nor a terminal may hold up or take over the server. */
const reading = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY
const readingFolder = reading | constants.O_DIRECTORY

/** Decides by segments below the root, free of links; throws to refuse. */
export type Admission = (segments: readonly string[]) => void

/**
 * The directory that is served, and the only way into it.
 *
 * A check of a path followed by its use leaves a gap in which a link can be put into the path.
 * So it is the other way round here: a file is opened first, then the kernel is asked where the
 * open file lies, and unless that is inside the root not one byte of it is read:
 *
 *     open(/srv/www/a/b)  ->  handle 17  ->  readlink(/proc/self/fd/17)  ->  /srv/www/… or else
 *
 * Links that stay inside work, links that lead out do not, whoever changes them meanwhile.
 */
export class DocumentRoot {
  private constructor(
    /** Absolute, free of links, one character a byte. */
    readonly path: string,
    readonly procfs: boolean,
    /** Throws when the client that is served may not have what lies there. */
    readonly admit: Admission = () => undefined
  ) {}

  /** Throws the system's error when the directory is missing, unreadable or none. */
  static async at(
    directory: string,
    procfs: boolean = existsSync('/proc/self/fd')
  ): Promise<DocumentRoot> {
    const root = new DocumentRoot(await realpath(directory, 'latin1'), procfs)
    const folder = await root.makeFolder([])
    folder.close()
    return root
  }

  /**
   * The same root as one client sees it. What `admit` is asked about is where a file lies and
   * not how it was reached, so neither a link nor a file system without case leads around it.
   */
  guardedBy(admit: Admission): DocumentRoot {
    return new DocumentRoot(this.path, this.procfs, admit)
  }

  /** Opens whatever is found there, for reading. Throws the system's error, or HttpError 403. */
  async open(segments: readonly string[]): Promise<Handle> {
    const { handle } = await this.#openInside([this.path, ...segments].join('/'), reading)
    return handle
  }

  /** What was opened, when it turned out to be a folder. */
  asFolder(handle: Handle, segments: readonly string[]): Folder {
    return new Folder(handle, [this.path, ...segments].join('/'), this.procfs)
  }

  /**
   * Opens a folder and creates what is missing on the way down. Each step starts from the
   * folder that is held open, so nothing that happens to the path above it matters any more.
   */
  async makeFolder(segments: readonly string[]): Promise<Folder> {
    let folder = await this.#openFolder(this.path)
    for (const segment of segments) {
      const parent = folder
      folder = await this.#makeChild(parent, segment).finally(() => parent.close())
    }
    return folder
  }

  /** Whether a path free of links is the root or below it. A sibling `www-private` is not. */
  contains(path: string): boolean {
    return path === this.path || path.startsWith(this.path === '/' ? '/' : `${this.path}/`)
  }

  /** The names that lead from the root to a path free of links that it contains. */
  below(path: string): string[] {
    return path.slice(this.path.length).split('/').filter(Boolean)
  }

  async #makeChild(parent: Folder, name: string): Promise<Folder> {
    await mkdir(parent.at(name)).catch(ignoreExisting)
    return this.#openFolder(parent.at(name).toString('latin1')).catch(explain)
  }

  async #openFolder(path: string): Promise<Folder> {
    const { handle, place } = await this.#openInside(path, readingFolder)
    return new Folder(handle, place, this.procfs)
  }

  async #openInside(path: string, flags: number): Promise<Opened> {
    const handle = open(Buffer.from(path, 'latin1'), flags)
    try {
      const place = await this.#whereabouts(handle, path)
      if (!this.contains(place)) throw new HttpError(403, leadsOut)
      this.admit(this.below(place))
      return { handle, place }
    } catch (error) {
      handle.close()
      throw error
    }
  }

  /**
   * Where an open file lies. Without /proc the path is resolved once more, and what is there
   * now must be the very file that was opened.
   */
  async #whereabouts(handle: Handle, path: string): Promise<string> {
    if (this.procfs) return handle.place()
    const real = await realpath(Buffer.from(path, 'latin1'), 'latin1')
    const opened = handle.stat()
    const found = await stat(Buffer.from(real, 'latin1'))
    return opened.dev === found.dev && opened.ino === found.ino ? real : ''
  }
}

interface Opened {
  readonly handle: Handle
  /** Its path, free of links. */
  readonly place: string
}

const leadsOut = 'A link on this path leads out of the folder that is served.'

function ignoreExisting(error: unknown): void {
  if (!hasCode(error, 'EEXIST')) throw error
}

/** What was there already may be a file, or a link that leads nowhere. */
function explain(error: unknown): never {
  if (!hasCode(error, 'ENOTDIR') && !hasCode(error, 'ENOENT')) throw error
  throw new HttpError(403, 'A name on this path belongs to something that is no folder.')
}
