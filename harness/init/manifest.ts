import { folder, nearest, type Project, type Source, within } from './project.js'

/** What a package.json says of how its programs are made and started. */
export interface Manifest {
  /** Where it lies. */
  readonly place: string
  /** The files that it names as programs, from the top of the project. */
  readonly programs: readonly string[]
  readonly scripts: Readonly<Record<string, unknown>>
  readonly hasLibraries: boolean
  /** Whether it says which version of each library. */
  readonly isLocked: boolean
}

/** The nearest above the source, if there is one that can be read. */
export function manifestFor({ path }: Source, project: Project): Manifest | undefined {
  const file = nearest(project, path, /^package\.json$/)
  if (file === undefined) return undefined
  const place = folder(file.path)
  const written = read(file)
  const { scripts, dependencies, devDependencies } = written
  return {
    place,
    programs: programsIn(written).map(each => within(place, each.replace(/^\.\//, ''))),
    scripts: scripts ?? {},
    hasLibraries: Object.keys({ ...dependencies, ...devDependencies }).length > 0,
    isLocked: project.paths.includes(within(place, 'package-lock.json'))
  }
}

interface Written {
  readonly main?: unknown
  readonly bin?: unknown
  readonly scripts?: Readonly<Record<string, unknown>>
  readonly dependencies?: object
  readonly devDependencies?: object
}

function read({ text }: Source): Written {
  try {
    const manifest: unknown = JSON.parse(text)
    return typeof manifest === 'object' && manifest !== null ? manifest : {}
  } catch {
    return {}
  }
}

/** `bin` and what `start` runs are programs; `main` may be, where there is neither. */
function programsIn({ main, bin, scripts }: Written): readonly string[] {
  const bins = typeof bin === 'object' && bin !== null ? Object.values(bin) : [bin]
  const starts = Object.values(scripts ?? {}).map(
    line => /^node\s+(\S+\.[cm]?js)/.exec(String(line))?.[1]
  )
  const named = [...bins, ...starts].filter(path => typeof path === 'string')
  return named.length > 0 || typeof main !== 'string' ? named : [main]
}

/** What fetches the libraries; those of a build as well, if it is built. */
export function installation(
  { place, hasLibraries, isLocked }: Manifest,
  isBuilt: boolean
): readonly (readonly string[])[] {
  if (!hasLibraries) return []
  const words = ['npm', ...whereOf(place), isLocked ? 'ci' : 'install', '--no-audit', '--no-fund']
  return [isBuilt ? words : [...words, '--omit=dev']]
}

export function whereOf(place: string): readonly string[] {
  return place === '.' ? [] : ['--prefix', place]
}
