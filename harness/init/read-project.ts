import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import type { Project, Source } from './project.js'

// A submission has some dozen files. What is larger holds libraries or data, and neither tells how
// the program is started.
const FILES = 3000
const SOURCES = 200
const OCTETS = 128 * 1024

/** What others made or installed: nothing in it is the program. */
const FOREIGN =
  /^(?:node_modules|target|build|dist|out|bin\/Debug|obj|venv|env|__pycache__|__MACOSX|\..+)$/

const SOURCE =
  /\.(?:py|java|go|c|cc|cpp|cxx|h|hpp|rs|js|mjs|cjs|ts|cs|csproj|sh|bash|pl|rb|php|gradle|kts|toml)$/
const NAMED =
  /^(?:Makefile|makefile|GNUmakefile|CMakeLists\.txt|package\.json|pom\.xml|go\.mod|deno\.jsonc?)$/

/** Looks at a directory, at so many files and octets of each and no more. */
export function readProject(directory: string): Project {
  const { paths, isWhole } = walk(resolve(directory))
  const told = paths.filter(path => isSource(path) || isStarted(directory, path))
  const sources = told.slice(0, SOURCES).map(path => readSource(directory, path))
  const seen = { name: basename(resolve(directory)), paths, sources }
  if (isWhole && told.length <= SOURCES) return seen
  return {
    ...seen,
    unseen: `only ${paths.length} files and ${sources.length} sources were looked at`
  }
}

/** Breadth first, so that what lies on top is seen even if something below is huge. */
function walk(top: string): { readonly paths: readonly string[]; readonly isWhole: boolean } {
  const paths: string[] = []
  const folders = [top]
  for (const folder of folders) {
    for (const entry of entriesOf(folder)) {
      if (paths.length + folders.length >= FILES) return { paths: paths.sort(), isWhole: false }
      const path = join(folder, entry.name)
      if (entry.isDirectory() && !FOREIGN.test(entry.name)) folders.push(path)
      else if (entry.isFile()) paths.push(relative(top, path))
    }
  }
  return { paths: paths.sort(), isWhole: true }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

function isSource(path: string): boolean {
  return SOURCE.test(path) || NAMED.test(basename(path))
}

/** A program without an ending says in its first line what it is started by. */
function isStarted(directory: string, path: string): boolean {
  return !basename(path).includes('.') && readSource(directory, path, 2).text === '#!'
}

function readSource(directory: string, path: string, octets = OCTETS): Source {
  const buffer = Buffer.alloc(octets)
  const file = openSync(join(directory, path), 'r')
  try {
    return { path, text: buffer.toString('latin1', 0, readSync(file, buffer)) }
  } finally {
    closeSync(file)
  }
}
