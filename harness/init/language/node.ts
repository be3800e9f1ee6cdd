import type { Entry } from '../entry.js'
import { type Project, type Source, sourceAt, sourcesIn } from '../project.js'

const SOCKET = /require\(\s*['"](?:node:)?net['"]\s*\)|from\s+['"](?:node:)?net['"]/
const STARTED = /process\.argv|parseArgs|^#!|process\.stdin|readline/

/** What package.json names, or every file that reads arguments or opens sockets. */
export function node(project: Project): readonly Entry[] {
  const all = sourcesIn(project, '.js', '.mjs', '.cjs').filter(({ text }) => !/\bDeno\./.test(text))
  const named = all.filter(({ path }) => namedIn(project).includes(path))
  const started = all.filter(({ text }) => STARTED.test(text))
  const open = all.filter(({ text }) => SOCKET.test(text))
  const entries = [named, started, open].find(each => each.length > 0) ?? []
  return entries.map(source => ({
    language: 'Node',
    source,
    build: installation(project),
    program: ['node', source.path],
    because: named.includes(source)
      ? `package.json names ${source.path}`
      : `${source.path} is started by Node`
  }))
}

interface Manifest {
  readonly main?: unknown
  readonly bin?: unknown
  readonly scripts?: Readonly<Record<string, unknown>>
  readonly dependencies?: object
}

/** `bin` and what `start` runs are programs; `main` may be, where there is neither. */
function namedIn(project: Project): readonly string[] {
  const { main, bin, scripts } = manifestOf(sourceAt(project, 'package.json'))
  const bins = typeof bin === 'object' && bin !== null ? Object.values(bin) : [bin]
  const starts = Object.values(scripts ?? {}).map(
    line => /^node\s+(\S+\.[cm]?js)/.exec(String(line))?.[1]
  )
  const named = [...bins, ...starts].filter(path => typeof path === 'string').map(plain)
  return named.length > 0 || typeof main !== 'string' ? named : [plain(main)]
}

function plain(path: string): string {
  return path.replace(/^\.\//, '')
}

function manifestOf(source: Source | undefined): Manifest {
  try {
    const manifest: unknown = JSON.parse(source?.text ?? '')
    return typeof manifest === 'object' && manifest !== null ? manifest : {}
  } catch {
    return {}
  }
}

function installation(project: Project): readonly (readonly string[])[] {
  const { dependencies = {} } = manifestOf(sourceAt(project, 'package.json'))
  if (Object.keys(dependencies).length === 0) return []
  const isLocked = project.paths.includes('package-lock.json')
  return [['npm', isLocked ? 'ci' : 'install', '--no-audit', '--no-fund', '--omit=dev']]
}
