import type { Entry } from '../entry.js'
import { type Project, type Source, sourceAt, sourcesIn, stem } from '../project.js'

/** The binaries of a Cargo package, or every source with a main function. */
export function rust(project: Project): readonly Entry[] {
  const manifest = sourceAt(project, 'Cargo.toml')
  const mains = sourcesIn(project, '.rs').filter(({ text }) => /\bfn\s+main\s*\(/.test(text))
  return mains.map(source => {
    const name = manifest ? binaryOf(source, manifest) : `${stem(source.path)}.h10spec`
    return {
      language: 'Rust',
      source,
      build: [
        manifest
          ? ['cargo', 'build', '--release', '--quiet']
          : ['rustc', '-O', '-o', name, source.path]
      ],
      program: [manifest ? `./target/release/${name}` : `./${name}`],
      because: manifest
        ? `Cargo makes it, since there is a Cargo.toml, and names the program ${name}`
        : `${source.path} has the main function`
    }
  })
}

/** Cargo's rules: `[[bin]]` with its path, a file of src/bin, or the package's own name. */
function binaryOf({ path }: Source, { text }: Source): string {
  const tables = text.split(/^(?=\[)/m)
  const named = tables.find(table => table.startsWith('[[bin]]') && table.includes(`"${path}"`))
  const own = /^src\/bin\//.test(path) ? stem(path) : nameIn(tables.find(isPackage))
  return nameIn(named) ?? own ?? stem(path)
}

function isPackage(table: string): boolean {
  return table.startsWith('[package]')
}

function nameIn(table = ''): string | undefined {
  return /^\s*name\s*=\s*"([^"]+)"/m.exec(table)?.[1]
}
