import { BUILT, programOf as cmakeProgram } from '../cmake.js'
import type { Entry } from '../entry.js'
import { programOf as makeProgram } from '../makefile.js'
import { folder, nearest, type Project, type Source, sourcesIn, stem } from '../project.js'

const MAIN = /\b(?:int|void)\s+main\s*\(/
const CPP = /\.(?:cc|cpp|cxx)$/

/** Every C or C++ source with a main function, built by make, by CMake, or by the compiler alone. */
export function c(project: Project): readonly Entry[] {
  const all = sourcesIn(project, '.c', '.cc', '.cpp', '.cxx')
  const mains = all.filter(({ text }) => MAIN.test(text))
  return mains.map(source => ({
    language: CPP.test(source.path) ? 'C++' : 'C',
    source,
    ...(scripted(source, mains.length > 1, project) ?? compiled(source, all, project))
  }))
}

type Making = Pick<Entry, 'build' | 'program' | 'because'>

const MAKEFILE = /^(?:GNUmakefile|[Mm]akefile)$/
const LISTS = /^CMakeLists\.txt$/

/** By the script above the source; where there is none, by the one that there is. */
function scripted(main: Source, isOneOfMany: boolean, project: Project): Making | undefined {
  const script = nearest(project, main.path, MAKEFILE) ?? nearest(project, main.path, LISTS, isTop)
  const other = project.sources.find(
    ({ path }) => MAKEFILE.test(name(path)) || LISTS.test(name(path))
  )
  const found = script ?? other
  if (found === undefined) return undefined
  return found.path.endsWith('.txt')
    ? byCMake(found, main, isOneOfMany, project)
    : byMake(found, main, isOneOfMany)
}

function name(path: string): string {
  return path.split('/').at(-1) ?? ''
}

/** Those below it are its parts. */
function isTop({ text }: Source): boolean {
  return /\bproject\s*\(/i.test(text)
}

function byMake({ path, text }: Source, main: Source, isOneOfMany: boolean): Making {
  const place = folder(path)
  const own = stem(main.path)
  const program = makeProgram(text, isOneOfMany ? own : undefined) ?? own
  const plain = program.replace(/^\.\//, '')
  return {
    build: [place === '.' ? ['make'] : ['make', '-C', place]],
    program: [place === '.' ? `./${plain}` : `./${place}/${plain}`],
    because: `make makes it, since there is a ${path}, and names the program ${plain}`
  }
}

function byCMake(top: Source, main: Source, isOneOfMany: boolean, project: Project): Making {
  const place = folder(top.path)
  const below = sourcesIn(project, 'CMakeLists.txt')
  const lists = [top, ...below.filter(list => list !== top && isIn(list, place))]
  const program = cmakeProgram(lists, place, main, isOneOfMany)
  return {
    build: [
      ['cmake', '-S', place, '-B', BUILT],
      ['cmake', '--build', BUILT]
    ],
    program: [program],
    because: `CMake makes it, since there is a ${top.path}, and names the program ${name(program)}`
  }
}

function isIn({ path }: Source, place: string): boolean {
  return place === '.' || path.startsWith(`${place}/`)
}

/** Two main functions are two programs, each of its own file and of those without one. */
function compiled(main: Source, all: readonly Source[], { paths }: Project): Making {
  const parts = all.filter(source => source === main || !MAIN.test(source.text))
  const compiler = parts.some(({ path }) => CPP.test(path)) ? 'c++' : 'cc'
  const folders = new Set(paths.filter(path => /\.h(?:pp)?$/.test(path)).map(folder))
  const headers = [...folders].filter(each => each !== folder(main.path)).map(each => `-I${each}`)
  const files = parts.map(({ path }) => path)
  const program = `${stem(main.path)}.h10spec`
  return {
    build: [[compiler, '-O1', '-pthread', ...headers, '-o', program, ...files]],
    program: [`./${program}`],
    because: 'nothing says how it is built, so the compiler gets every source'
  }
}
