import type { Entry } from '../entry.js'
import {
  folder,
  from,
  nearest,
  type Project,
  type Source,
  sourcesIn,
  stem,
  within
} from '../project.js'

const CARGO = /^Cargo\.toml$/

/** The binaries of Cargo packages, or every source with a main function. */
export function rust(project: Project): readonly Entry[] {
  const mains = sourcesIn(project, '.rs').filter(({ text }) => /\bfn\s+main\s*\(/.test(text))
  return mains.map(source => {
    const manifest = nearest(project, source.path, CARGO, isPackage)
    return manifest ? byCargo(source, manifest, project) : compiled(source)
  })
}

function compiled(source: Source): Entry {
  const name = `${stem(source.path)}.h10spec`
  return {
    language: 'Rust',
    source,
    build: [['rustc', '-O', '-o', name, source.path]],
    program: [`./${name}`],
    because: `${source.path} has the main function`
  }
}

/** What a workspace holds is built for all of it. */
function byCargo(source: Source, manifest: Source, project: Project): Entry {
  const place = folder(manifest.path)
  const name = binaryOf(from(place, source.path), manifest)
  const workspace = nearest(project, manifest.path, CARGO, ({ text }) =>
    text.includes('[workspace]')
  )
  const where = place === '.' ? [] : ['--manifest-path', manifest.path]
  return {
    language: 'Rust',
    source,
    build: [['cargo', 'build', '--release', '--quiet', ...where]],
    program: [`./${within(folder((workspace ?? manifest).path), `target/release/${name}`)}`],
    because: `Cargo makes it, since there is a ${manifest.path}, and names the program ${name}`
  }
}

/** Cargo's rules: `[[bin]]` with its path, a file of src/bin, or the package's own name. */
function binaryOf(path: string, { text }: Source): string {
  const tables = text.split(/^(?=\[)/m)
  const named = tables.find(table => table.startsWith('[[bin]]') && table.includes(`"${path}"`))
  const own = /^src\/bin\//.test(path)
    ? stem(path)
    : nameIn(tables.find(each => each.startsWith('[package]')))
  return nameIn(named) ?? own ?? stem(path)
}

function isPackage({ text }: Source): boolean {
  return /^\[package\]/m.test(text)
}

function nameIn(table = ''): string | undefined {
  return /^\s*name\s*=\s*"([^"]+)"/m.exec(table)?.[1]
}
