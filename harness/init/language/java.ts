import type { Entry } from '../entry.js'
import { type Project, type Source, sourceAt, sourcesIn, stem } from '../project.js'

const MAIN = /\bstatic\s+(?:final\s+)?void\s+main\s*\(/

/** Every class with a main method, built by Maven, by Gradle, or by the compiler alone. */
export function java(project: Project): readonly Entry[] {
  const all = sourcesIn(project, '.java').filter(({ path }) => !/(?:^|\/)test\//.test(path))
  const how = [maven, gradle, plain].find(each => each.applies(project)) ?? plain
  return all
    .filter(({ text }) => MAIN.test(text))
    .map(source => ({
      language: 'Java',
      source,
      build: how.build(project, all),
      program: ['java', '-cp', how.classes(project), className(source)],
      because: `${source.path} has a main method; ${how.because}`,
      slow: 3
    })) satisfies readonly Entry[]
}

/** With its package, as `lab2.Httpfs`. */
function className({ path, text }: Source): string {
  const [, name] = /^\s*package\s+([\w.]+)\s*;/m.exec(text) ?? []
  return name === undefined ? stem(path) : `${name}.${stem(path)}`
}

interface Builder {
  readonly because: string
  applies(project: Project): boolean
  build(project: Project, sources: readonly Source[]): readonly (readonly string[])[]
  classes(project: Project): string
}

const maven: Builder = {
  because: 'Maven makes it, since there is a pom.xml',
  applies: project => sourceAt(project, 'pom.xml') !== undefined,
  build: project => [
    [
      'mvn',
      '-q',
      '-B',
      'compile',
      ...(needsLibraries(project) ? ['dependency:copy-dependencies'] : [])
    ]
  ],
  classes: project =>
    needsLibraries(project) ? 'target/classes:target/dependency/*' : 'target/classes'
}

function needsLibraries(project: Project): boolean {
  const { text = '' } = sourceAt(project, 'pom.xml') ?? {}
  const each = text.match(/<dependency>[\s\S]*?<\/dependency>/g) ?? []
  return each.some(dependency => !/<scope>test</.test(dependency))
}

const gradle: Builder = {
  because: 'Gradle makes it, since there is a build.gradle',
  applies: ({ paths }) => paths.some(path => /^build\.gradle(?:\.kts)?$/.test(path)),
  build: ({ paths }) => [
    [paths.includes('gradlew') ? './gradlew' : 'gradle', '--no-daemon', '--quiet', 'classes']
  ],
  classes: () => 'build/classes/java/main'
}

const plain: Builder = {
  because: 'nothing says how it is built, so the compiler gets every source',
  applies: () => true,
  build: (_project, sources) => [
    ['javac', '-encoding', 'UTF-8', '-d', 'h10spec-build', ...sources.map(({ path }) => path)]
  ],
  classes: () => 'h10spec-build'
}
