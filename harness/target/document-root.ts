import { createHash } from 'node:crypto'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { Scratch } from './scratch.js'

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

const CANARIES = ['../root-sibling/canary.txt', '../canary.txt', '../../canary.txt']

/**
 * The directory that a server publishes, and what lies around it:
 *
 *     canary.txt                     two levels up
 *     site/canary.txt                one level up
 *     site/root-sibling/canary.txt   shares the root's name as a prefix
 *     site/root/                     the document root
 */
export class DocumentRoot {
  /** Absolute. */
  readonly path: string
  readonly canaries: readonly Canary[]
  readonly #area = new Scratch()

  constructor(seed: number) {
    this.path = join(this.#area.path, 'site', 'root')
    this.canaries = CANARIES.map(path => ({
      path,
      absolute: join(this.path, path),
      content: secret(seed, path)
    }))
    this.renew()
  }

  /** Empties the root and restores its surroundings. The directory itself stays the same inode. */
  renew(): void {
    mkdirSync(this.path, { recursive: true })
    empty(this.path)
    this.#restore()
  }

  // Most often nothing has happened there, and reading is faster than writing anew.
  #restore(): void {
    const area = this.#area.path
    empty(area, ['site', 'canary.txt'])
    empty(join(area, 'site'), ['root', 'root-sibling', 'canary.txt'])
    for (const { absolute, content } of this.canaries) {
      if (holds(absolute, content)) continue
      rmSync(absolute, { recursive: true, force: true })
      write(absolute, content)
    }
    empty(join(area, 'site', 'root-sibling'), ['canary.txt'])
  }

  /** Puts a file at this path, which is relative to the root; directories come as needed. */
  publish(path: string, content: Buffer, { mtime, mode }: FileAttributes = {}): void {
    const file = join(this.path, path)
    write(file, content)
    if (mode !== undefined) chmodSync(file, mode)
    if (mtime !== undefined) utimesSync(file, mtime, mtime)
  }

  /** Puts a symbolic link at this path; what it points to need not exist. */
  link(path: string, to: string): void {
    mkdirSync(dirname(join(this.path, path)), { recursive: true })
    symlinkSync(to, join(this.path, path))
  }

  /** The content of a file of the root; nothing when there is no such file. */
  stored(path: string): Buffer | undefined {
    const file = join(this.path, path)
    return isFile(file) ? readFileSync(file) : undefined
  }

  /** Every file and link of the root, by its path from there, sorted. */
  list(): readonly string[] {
    return walk(this.path).map(file => relative(this.path, file))
  }

  /** A fingerprint of everything around the root, by path: equal snapshots mean no escape. */
  outside(): Readonly<Record<string, string>> {
    const files = walk(this.#area.path).filter(file => !file.startsWith(`${this.path}/`))
    return Object.fromEntries(
      files.map(file => [relative(this.#area.path, file), fingerprint(file)])
    )
  }

  remove(): void {
    this.#area.remove()
  }
}

/** Content that nobody can know without reading the file. */
function secret(seed: number, path: string): Buffer {
  const digest = createHash('sha256').update(`${seed} ${path}`).digest('hex')
  return Buffer.from(`canary ${digest}\n`, 'latin1')
}

/** Names are taken as bytes: a server may have stored one that is not UTF-8. */
function empty(directory: string, keep: readonly string[] = []): void {
  for (const name of readdirSync(directory, 'buffer')) {
    const path = Buffer.concat([Buffer.from(`${directory}/`), name])
    if (!keep.includes(name.toString())) remove(path)
  }
}

// Most are files, and to ask first what each is would take longer than to remove it.
function remove(path: Buffer): void {
  try {
    unlinkSync(path)
  } catch {
    rmSync(path, { recursive: true, force: true })
  }
}

function write(path: string, content: Buffer): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

function walk(directory: string): readonly string[] {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => !entry.isDirectory())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}

function holds(path: string, content: Buffer): boolean {
  return isFile(path) && readFileSync(path).equals(content)
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

/** Links are not followed and nothing but files is read: a pipe would never end. */
function fingerprint(path: string): string {
  if (isFile(path)) return createHash('sha256').update(readFileSync(path)).digest('hex')
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  return isLink ? `link to ${readlinkSync(path)}` : 'neither file nor link'
}
