import type { Entry } from '../entry.js'
import { gradle } from '../gradle.js'
import { folder, nearest, type Project, type Source, sourcesIn, stem, within } from '../project.js'

const MAIN = /\bstatic\s+(?:(?:final|public|synchronized)\s+)*void\s+main\s*\(/
const TEST = /(?:^|\/)test\/|Tests?\.java$/

/** How the classes of a program are made, and where they then are. */
export interface Classes {
  readonly because: string
  readonly build: readonly (readonly string[])[]
  readonly path: string
}

/** Every class with a main method, built by Maven, by Gradle, or by the compiler alone. */
export function java(project: Project): readonly Entry[] {
  const all = sourcesIn(project, '.java').filter(source => !isTest(source))
  return all
    .filter(({ text }) => MAIN.test(text))
    .map(source => {
      const { because, build, path } =
        maven(source, project) ?? gradle(source, project) ?? plain(all, project)
      return {
        language: 'Java',
        source,
        build,
        program: ['java', '-cp', path, className(source)],
        because: `${source.path} has a main method; ${because}`,
        slow: 3
      }
    })
}

/** What needs a library of tests is none of the program. */
function isTest({ path, text }: Source): boolean {
  return TEST.test(path) || /\bimport\s+(?:static\s+)?org\.junit\b/.test(text)
}

/** With its package, as `lab2.Httpfs`. */
function className({ path, text }: Source): string {
  const [, name] = /^\s*package\s+([\w.]+)\s*;/m.exec(text) ?? []
  return name === undefined ? stem(path) : `${name}.${stem(path)}`
}

function maven({ path }: Source, project: Project): Classes | undefined {
  const pom = nearest(project, path, /^pom\.xml$/)
  if (pom === undefined) return undefined
  const place = folder(pom.path)
  const where = place === '.' ? [] : ['-f', pom.path]
  const libraries = needsLibraries(pom) ? ['dependency:copy-dependencies'] : []
  const classes = within(place, 'target/classes')
  return {
    because: `Maven makes it, since there is a ${pom.path}`,
    build: [['mvn', '-q', '-B', ...where, 'compile', ...libraries]],
    path: libraries.length > 0 ? `${classes}:${within(place, 'target/dependency/*')}` : classes
  }
}

function needsLibraries({ text }: Source): boolean {
  const each = text.match(/<dependency>[\s\S]*?<\/dependency>/g) ?? []
  return each.some(dependency => !/<scope>test</.test(dependency))
}

const OUT = 'h10spec-build'

function plain(sources: readonly Source[], { paths }: Project): Classes {
  const jars = new Set(paths.filter(path => path.endsWith('.jar')).map(folder))
  const libraries = [...jars].map(each => within(each, '*'))
  const needs = libraries.length > 0 ? ['-cp', libraries.join(':')] : []
  const files = sources.map(({ path }) => path)
  return {
    because: 'nothing says how it is built, so the compiler gets every source',
    build: [['javac', '-encoding', 'UTF-8', '-d', OUT, ...needs, ...files]],
    path: [OUT, ...libraries].join(':')
  }
}
