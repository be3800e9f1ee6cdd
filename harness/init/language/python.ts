import type { Entry } from '../entry.js'
import { type Project, type Source, sourcesIn, stem } from '../project.js'

/** What only a program has that is started itself. */
const STARTED = /__name__\s*==|sys\.argv|argparse|getopt|optparse|\bclick\b|\binput\(/

/** Every file that no other one imports, or that is written to be started. */
export function python(project: Project): readonly Entry[] {
  const all = sourcesIn(project, '.py')
  const entries = all.filter(source => STARTED.test(source.text) || !isImported(source, all))
  return entries.map(source => ({
    language: 'Python',
    source,
    build: [],
    program: ['python3', source.path],
    because: `${source.path} is started by Python`
  }))
}

function isImported({ path }: Source, all: readonly Source[]): boolean {
  const name = new RegExp(`^\\s*(?:import|from)\\s+(?:\\w+\\.)*${stem(path)}\\b`, 'm')
  return all.some(other => other.path !== path && name.test(other.text))
}
