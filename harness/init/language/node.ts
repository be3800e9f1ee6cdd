import type { Entry } from '../entry.js'
import { installation, type Manifest, manifestFor, whereOf } from '../manifest.js'
import { type Project, type Source, sourcesIn, startedBy, stem, within } from '../project.js'

const SOCKET = /require\(\s*['"](?:node:)?net['"]\s*\)|from\s+['"](?:node:)?net['"]/
const STARTED = /process\.argv|parseArgs|^#!|process\.stdin|readline/

/** What package.json names, or every file that reads arguments or opens sockets. */
export function node(project: Project): readonly Entry[] {
  const files = [...sourcesIn(project, '.js', '.mjs', '.cjs'), ...startedBy(project, /\bnode\b/)]
  const all = files.filter(({ text }) => !/\bDeno\./.test(text))
  const named = all.filter(source => programsFor(source, project).includes(source.path))
  const started = all.filter(({ text }) => STARTED.test(text))
  const open = all.filter(({ text }) => SOCKET.test(text))
  const entries = [named, started, open].find(each => each.length > 0) ?? []
  const plain = entries.map(source => ({
    language: 'Node',
    source,
    build: installationFor(source, project),
    program: ['node', source.path],
    because: named.includes(source)
      ? `package.json names ${source.path}`
      : `${source.path} is started by Node`
  }))
  return [...plain, ...typed(project)]
}

function programsFor(source: Source, project: Project): readonly string[] {
  return manifestFor(source, project)?.programs ?? []
}

function installationFor(source: Source, project: Project): readonly (readonly string[])[] {
  const manifest = manifestFor(source, project)
  return manifest ? installation(manifest, false) : []
}

/** TypeScript is what package.json builds or starts. */
function typed(project: Project): readonly Entry[] {
  const all = sourcesIn(project, '.ts', '.mts').filter(({ text }) => !/\bDeno\./.test(text))
  const begun = all.filter(({ text }) => SOCKET.test(text) || STARTED.test(text))
  return begun.flatMap(source => {
    const manifest = manifestFor(source, project)
    const way = manifest && (compiled(source, manifest) ?? loaded(source, manifest))
    return way ? [{ language: 'TypeScript', source, ...way }] : []
  })
}

type Way = Pick<Entry, 'build' | 'program' | 'because'>

/** By the script that builds, where the program that is named has the name of the source. */
function compiled(source: Source, manifest: Manifest): Way | undefined {
  const { scripts, programs, place } = manifest
  const program = programs.find(path => stem(path) === stem(source.path))
  if (program === undefined || scripts['build'] === undefined) return undefined
  return {
    build: [...installation(manifest, true), ['npm', ...whereOf(place), 'run', 'build']],
    program: ['node', program],
    because: `package.json has ${program} built of ${source.path}`
  }
}

/** By what loads it as it is. */
function loaded(source: Source, manifest: Manifest): Way | undefined {
  const { scripts, place } = manifest
  const found = /^(?:npx\s+)?(tsx|ts-node)\s+(\S+\.m?ts)/.exec(String(scripts['start'] ?? ''))
  const [, loader, path = ''] = found ?? []
  if (loader === undefined || within(place, path.replace(/^\.\//, '')) !== source.path)
    return undefined
  return {
    build: installation(manifest, true),
    program: ['npx', ...whereOf(place), '--no-install', loader, source.path],
    because: `package.json starts ${source.path} by ${loader}`
  }
}
