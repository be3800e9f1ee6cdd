import {
  createWriteStream,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { unfinishedText } from './out/gradescope.js'
import type { Rubric } from './rubric.js'

/** What an autograder for Gradescope is made of. */
export interface Autograder {
  /** The package's root: all that it takes to judge is below it. */
  readonly root: string
  readonly rubric: Rubric
  /** As its file has it. */
  readonly rubricText: string
  /** How every submission is started, as its file has it. */
  readonly adapterText?: string
  /** Debian packages that the programs need. */
  readonly packages: readonly string[]
}

interface Member {
  readonly content: Buffer
  readonly executable?: true
}

/**
 * Writes an autograder that Gradescope takes: `setup.sh` and `run_autograder` at the root, beside
 * the rubric and this package. The same parts make the same octets. Throws what the system throws.
 */
export async function writeAutograder(file: string, autograder: Autograder): Promise<void> {
  const zip = new ZipFile()
  for (const [name, { content, executable }] of membersOf(autograder)) {
    const mode = executable ? 0o100755 : 0o100644
    zip.addBuffer(content, name, { mtime: epoch, mode, forceDosTimestamp: true })
  }
  zip.end()
  // Whole or not at all.
  const partial = `${file}.partial`
  try {
    await pipeline(zip.outputStream, createWriteStream(partial))
    renameSync(partial, file)
  } finally {
    rmSync(partial, { force: true })
  }
}

// The first day that a zip file knows.
const epoch = new Date(1980, 0, 1)

function membersOf(autograder: Autograder): [string, Member][] {
  const { root, rubric, rubricText, adapterText, packages } = autograder
  const { name, version } = rubric
  const script = (file: string): Member => ({
    content: readFileSync(join(root, 'fixtures', 'gradescope', file)),
    executable: true
  })
  return [
    ['setup.sh', script('setup.sh')],
    ['run_autograder', script('run_autograder')],
    ['rubric.yaml', text(rubricText)],
    ...(adapterText === undefined ? [] : [['adapter.yaml', text(adapterText)] as [string, Member]]),
    ['packages.txt', text(packages.map(each => `${each}\n`).join(''))],
    ['unfinished.json', text(unfinishedText({ name, version }))],
    ...packageFiles(root).map((path): [string, Member] => [
      `h10spec/${path}`,
      { content: readFileSync(join(root, path)) }
    ])
  ]
}

function text(content: string): Member {
  return { content: Buffer.from(content) }
}

/** What npm would pack, by its own list, and the versions that were tried where they are known. */
function packageFiles(root: string): string[] {
  const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    files: readonly string[]
  }
  const left = files.filter(name => name.startsWith('!')).map(name => name.slice(1))
  const named = ['package.json', 'package-lock.json', 'README.md', 'LICENSE']
  const roots = [...named, ...files.filter(name => !name.startsWith('!'))]
  return roots
    .filter(name => existsSync(join(root, name)))
    .flatMap(name => below(root, name))
    .filter(name => !left.includes(name))
    .sort()
}

function below(root: string, path: string): string[] {
  if (statSync(join(root, path)).isFile()) return [path]
  const entries = readdirSync(join(root, path), { withFileTypes: true, recursive: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(root.length + 1))
}
