import type { Entry } from '../entry.js'
import { folder, type Project, type Source, sourcesIn, stem } from '../project.js'

const MAIN = /\bint\s+main\s*\(/
const CPP = /\.(?:cc|cpp|cxx)$/

/** Every C or C++ source with a main function, built by make, by CMake, or by the compiler alone. */
export function c(project: Project): readonly Entry[] {
  const all = sourcesIn(project, '.c', '.cc', '.cpp', '.cxx')
  const mains = all.filter(({ text }) => MAIN.test(text))
  const script = project.sources.find(({ path }) => SCRIPT.test(path))
  return mains.map(source => ({
    language: CPP.test(source.path) ? 'C++' : 'C',
    source,
    ...(script ? scripted(script, source, mains.length > 1) : compiled(source, all, project))
  }))
}

type Making = Pick<Entry, 'build' | 'program' | 'because'>

const SCRIPT = /(?:^|\/)(?:GNUmakefile|[Mm]akefile|CMakeLists\.txt)$/

function scripted(script: Source, main: Source, isOneOfMany: boolean): Making {
  return script.path.endsWith('.txt')
    ? byCMake(script, main, isOneOfMany)
    : byMake(script, main, isOneOfMany)
}

function byMake({ path, text }: Source, main: Source, isOneOfMany: boolean): Making {
  const place = folder(path)
  const name = isOneOfMany ? stem(main.path) : (programOf(text) ?? stem(main.path))
  return {
    build: [place === '.' ? ['make'] : ['make', '-C', place]],
    program: [place === '.' ? `./${name}` : `./${place}/${name}`],
    because: `make makes it, since there is a ${path}, and names the program ${name}`
  }
}

/** What `-o` names, or the first target: make(1) takes that when it is told none. */
function programOf(text: string): string | undefined {
  const values = variablesOf(text)
  const known = (word: string) =>
    word.replace(/\$[({](\w+)[)}]/g, (whole, name) => values.get(name) ?? whole)
  const outputs = [...text.matchAll(/\s-o\s*(\S+)/g)].map(([, word = '']) => known(word))
  const named = outputs.find(word => !/\.o$|[$@%]/.test(word))
  if (named !== undefined) return named
  const targets = [...text.matchAll(/^([\w./$(){}-]+)\s*:(?!=)/gm)].map(([, word = '']) =>
    known(word)
  )
  return targets.find(word => !/^\.|^(?:all|clean|default|run|test)$|\.o$|[$%]/.test(word))
}

function variablesOf(text: string): ReadonlyMap<string, string> {
  const lines = text.matchAll(/^(\w+)\s*[:?]?=\s*(\S+)\s*$/gm)
  return new Map(Array.from(lines, ([, name = '', value = '']) => [name, value]))
}

function byCMake({ path, text }: Source, main: Source, isOneOfMany: boolean): Making {
  const place = folder(path)
  const programs = [...text.matchAll(/add_executable\s*\(\s*([\w.-]+)([^)]*)\)/gi)]
  const own = programs.find(([, , files = '']) => files.includes(stem(main.path)))
  const [, name = stem(main.path)] = (isOneOfMany ? own : (own ?? programs[0])) ?? []
  return {
    build: [
      ['cmake', '-S', place, '-B', 'h10spec-build'],
      ['cmake', '--build', 'h10spec-build']
    ],
    program: [`./h10spec-build/${name}`],
    because: `CMake makes it, since there is a ${path}, and names the program ${name}`
  }
}

/** Two main functions are two programs, each of its own file and of those without one. */
function compiled(main: Source, all: readonly Source[], { paths }: Project): Making {
  const parts = all.filter(source => source === main || !MAIN.test(source.text))
  const compiler = parts.some(({ path }) => CPP.test(path)) ? 'c++' : 'cc'
  const folders = new Set(paths.filter(path => /\.h(?:pp)?$/.test(path)).map(folder))
  const headers = [...folders].filter(each => each !== folder(main.path)).map(each => `-I${each}`)
  const files = parts.map(({ path }) => path)
  const name = `${stem(main.path)}.h10spec`
  return {
    build: [[compiler, '-O1', '-pthread', ...headers, '-o', name, ...files]],
    program: [`./${name}`],
    because: 'nothing says how it is built, so the compiler gets every source'
  }
}
