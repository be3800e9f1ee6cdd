import type { Entry } from '../entry.js'
import { folder, type Project, type Source, sourcesIn, startedBy, stem } from '../project.js'

/** What only a program has that is started itself. */
const STARTED = /__name__\s*==|sys\.argv|argparse|getopt|optparse|\bclick\b|\binput\(/

/** Every file that no other one imports, or that is written to be started, and every package that is. */
export function python(project: Project): readonly Entry[] {
  const all = [...sourcesIn(project, '.py'), ...startedBy(project, /\bpython/)]
  const packages = new Set(all.filter(isPackage).map(({ path }) => folder(path)))
  const entries = all.filter(
    source => isPackage(source) || (!packages.has(folder(source.path)) && isProgram(source, all))
  )
  return entries.map(source => ({
    language: 'Python',
    source,
    build: [],
    program: ['python3', ...wordsFor(source)],
    because: `${source.path} is started by Python`
  }))
}

/** Its files import each other as parts of it, which they are only if Python is told its name. */
function isPackage({ path }: Source): boolean {
  return path.endsWith('/__main__.py')
}

function wordsFor(source: Source): readonly string[] {
  return isPackage(source) ? ['-m', folder(source.path).replaceAll('/', '.')] : [source.path]
}

function isProgram(source: Source, all: readonly Source[]): boolean {
  return STARTED.test(source.text) || !isImported(source, all)
}

function isImported({ path }: Source, all: readonly Source[]): boolean {
  const name = new RegExp(`^\\s*(?:import|from)\\s+\\.*(?:\\w+\\.)*${stem(path)}\\b`, 'm')
  return all.some(other => other.path !== path && name.test(other.text))
}
