import { createHash } from 'node:crypto'
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync
} from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { Fingerprints, fingerprintOf } from './fingerprints.js'
import { copyProgram, type Layout, namesIn } from './layout.js'
import { handOver } from './ownership.js'
import { Scratch } from './scratch.js'
import { makePlaces, type Seated } from './seat.js'
import { makeFolder, type Partner, readShared, withShared, writeShared } from './shared-files.js'

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
 *     canary.txt                     two levels up
 *     site/canary.txt                one level up
 *     site/root-sibling/canary.txt   shares the root's name as a prefix
 *     site/root/                     the document root
 *
 * For a server that starts above its root, as in `./public`, or there, as in `.`, this is made in a
 * copy of the directory that it starts in:
 *
 *     site/                          the copy       site/
 *     site/public/                   the root       site/root/     the copy, and the root
 *
 * For one with a root at a fixed place, as `/var/www/html`, `site` is what is put in the place of the
 * nearest directory above it that exists, as `/var`.
 */
export class DocumentRoot {
  /** Absolute. */
  readonly path: string
  /** Where the server has to start; nothing where the root may lie anywhere. */
  readonly workplace: string | undefined
  /** Set where the server finds it at a fixed place. */
  readonly seat: Seated | undefined
  readonly canaries: readonly Canary[]
  readonly #area: Scratch
  readonly #partner: Partner
  readonly #fingerprints = new Fingerprints()
  /** Of the program that was copied into the root. */
  readonly #inside: readonly string[]
  /** What the program consists of, where it surrounds the root. */
  readonly #around: ReadonlySet<string>

  /** `partner` is a program in a sandbox: everything here becomes its own. */
  constructor(seed: number, layout?: Layout, partner?: Partner) {
    this.#partner = partner
    this.#area = new Scratch()
    const site = join(this.#area.path, 'site')
    const isWithin = layout !== undefined && layout.within !== '.'
    this.path = join(site, isWithin ? layout.within : 'root')
    this.seat = layout?.seat && { ...layout.seat, site }
    if (layout && !this.seat) this.workplace = isWithin ? site : this.path
    if (layout?.program && this.workplace) copyProgram(layout.program, this.workplace)
    this.#inside = layout && !isWithin ? namesIn(layout) : []
    this.canaries = canariesOf(this.path).map(path => ({
      path,
      absolute: join(this.path, path),
      content: secret(seed, path)
    }))
    mkdirSync(this.path, { recursive: true })
    if (this.seat) makePlaces(this.seat)
    this.#around = new Set(isWithin ? walk(site) : [])
    this.renew()
    handOver(this.#area.path, partner?.outside)
  }

  /** The canary in the directory whose name begins with the root's. */
  get sibling(): Canary {
    return this.canaries[0] as Canary
  }

  /** Where the server finds it. */
  get seen(): string {
    return this.seat?.place ?? this.path
  }

  /** Empties the root and restores its surroundings. The directory itself stays the same inode. */
  renew(): void {
    withShared(this.#partner, () => {
      makeFolder(this.path, this.#partner)
      empty(this.path, this.#inside)
      this.#restore()
    })
  }

  // Most often nothing has happened there, and reading is faster than writing anew.
  #restore(): void {
    const area = this.#area.path
    const site = join(area, 'site')
    const sibling = dirname(this.sibling.absolute)
    empty(area, ['site', 'canary.txt'])
    // A program that starts there has files of its own, and may make more.
    if (!this.#isShared(site)) empty(site, ['root', basename(sibling), 'canary.txt'])
    for (const { absolute, content } of this.canaries) {
      if (this.#fingerprints.of(absolute) === fingerprintOf(content)) continue
      rmSync(absolute, { recursive: true, force: true })
      writeShared(absolute, content, this.#partner)
    }
    empty(sibling, ['canary.txt'])
  }

  /** Puts a file at this path, which is relative to the root; directories come as needed. */
  publish(path: string, content: Buffer, { mtime, mode }: FileAttributes = {}): void {
    const file = join(this.path, path)
    withShared(this.#partner, () => {
      writeShared(file, content, this.#partner)
      if (mode !== undefined) chmodSync(file, mode)
      if (mtime !== undefined) utimesSync(file, mtime, mtime)
    })
  }

  /** Takes a file away. */
  take(path: string): void {
    withShared(this.#partner, () => rmSync(join(this.path, path)))
  }

  /** Leaves so many octets of a file. */
  cut(path: string, length: number): void {
    withShared(this.#partner, () => truncateSync(join(this.path, path), length))
  }

  /** Puts a symbolic link at this path; what it points to need not exist. */
  link(path: string, to: string): void {
    const file = join(this.path, path)
    withShared(this.#partner, () => {
      makeFolder(dirname(file), this.#partner)
      symlinkSync(to, file)
      handOver(file, this.#partner?.outside)
    })
  }

  /** The content of a file of the root; nothing when there is no such file. */
  stored(path: string): Buffer | undefined {
    return withShared(this.#partner, () => readShared(join(this.path, path)))
  }

  /** Every file and link of the root, by its path from there, sorted. */
  list(): readonly string[] {
    const files = withShared(this.#partner, () => walk(this.path)).map(file =>
      relative(this.path, file)
    )
    return files.filter(file => !this.#inside.includes(file.split('/')[0] ?? ''))
  }

  /** A fingerprint of everything around the root, by path: equal snapshots mean no escape. */
  outside(): Readonly<Record<string, string>> {
    return withShared(this.#partner, () => this.#outside())
  }

  #outside(): Readonly<Record<string, string>> {
    const files = walk(this.#area.path).filter(file => !file.startsWith(`${this.path}/`))
    const strangers = files.filter(file => !this.#isPrograms(file))
    const name = (file: string) => relative(this.#area.path, file)
    return Object.fromEntries(
      strangers.map(file => [name(file), this.#fingerprints.of(file) ?? 'gone'])
    )
  }

  // No scenario asks for a file that the program brought. What it makes of them, and what it tells
  // of its own doings, is no escape.
  #isPrograms(file: string): boolean {
    const isShared = this.#isShared(join(this.#area.path, 'site'))
    return isShared && (this.#around.has(file) || /\.(?:log|pyc)$/.test(file))
  }

  /** Whether files of others lie there, around the root. */
  #isShared(site: string): boolean {
    return this.seat !== undefined || this.workplace === site
  }

  remove(): void {
    this.#area.remove()
  }
}

function canariesOf(root: string): readonly string[] {
  return [`../${basename(root)}-sibling/canary.txt`, '../canary.txt', '../../canary.txt']
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

function walk(directory: string): readonly string[] {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => !entry.isDirectory())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}
