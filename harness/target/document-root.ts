import { createHash } from 'node:crypto'
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** A file outside the document root, whose content proves an escape to whoever is shown it. */
export interface Canary {
  /** From the document root, as in `../canary.txt`. */
  readonly path: string
  readonly absolute: string
  readonly content: Buffer
}

export interface FileAttributes {
  readonly mtime?: Date
  /** Permission bits. */
  readonly mode?: number
}

/**
 * The directory that a server publishes, and what lies around it:
 *
 *     AREA/root/                    the document root
 *     AREA/root-sibling/canary.txt  shares the root's name as a prefix
 *     AREA/canary.txt               one level up
 */
export class DocumentRoot {
  /** Absolute. */
  readonly path: string
  readonly canaries: readonly Canary[]

  constructor(
    private readonly area: string,
    seed: number
  ) {
    this.path = join(area, 'root')
    this.canaries = ['../canary.txt', '../root-sibling/canary.txt'].map(path => ({
      path,
      absolute: join(this.path, path),
      content: secret(seed, path)
    }))
    this.renew()
  }

  /** Empties the root and restores its surroundings. The directory itself stays the same inode. */
  renew(): void {
    mkdirSync(this.path, { recursive: true })
    for (const name of readdirSync(this.area)) {
      if (name !== 'root') rmSync(join(this.area, name), { recursive: true })
    }
    for (const name of readdirSync(this.path)) rmSync(join(this.path, name), { recursive: true })
    for (const { absolute, content } of this.canaries) write(absolute, content)
  }

  /** Puts a file at this path, which is relative to the root; directories come as needed. */
  publish(path: string, content: Buffer, attributes: FileAttributes = {}): void {
    const { mtime, mode = 0o644 } = attributes
    write(join(this.path, path), content, mode)
    if (mtime !== undefined) utimesSync(join(this.path, path), mtime, mtime)
  }

  /** Puts a symbolic link at this path; what it points to need not exist. */
  link(path: string, to: string): void {
    mkdirSync(dirname(join(this.path, path)), { recursive: true })
    symlinkSync(to, join(this.path, path))
  }

  /** The content of a file of the root; nothing when there is no such file. */
  stored(path: string): Buffer | undefined {
    const file = lstatSync(join(this.path, path), { throwIfNoEntry: false })
    return file?.isFile() ? readFileSync(join(this.path, path)) : undefined
  }

  /** Every file and link of the root, by its path from there, sorted. */
  list(): readonly string[] {
    return walk(this.path).map(file => relative(this.path, file))
  }

  /** A fingerprint of everything around the root, by path: equal snapshots mean no escape. */
  outside(): Readonly<Record<string, string>> {
    const files = walk(this.area).filter(file => !file.startsWith(`${this.path}/`))
    return Object.fromEntries(files.map(file => [relative(this.area, file), fingerprint(file)]))
  }
}

/** Content that nobody can know without reading the file. */
function secret(seed: number, path: string): Buffer {
  const digest = createHash('sha256').update(`${seed} ${path}`).digest('hex')
  return Buffer.from(`canary ${digest}\n`, 'latin1')
}

function write(path: string, content: Buffer, mode?: number): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content, { mode })
}

function walk(directory: string): string[] {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => !entry.isDirectory())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}

function fingerprint(file: string): string {
  if (lstatSync(file).isSymbolicLink()) return `link to ${readlinkSync(file)}`
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
