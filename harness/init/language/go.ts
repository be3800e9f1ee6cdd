import type { Entry } from '../entry.js'
import { folder, from, nearest, type Project, type Source, sourcesIn, within } from '../project.js'

const PROGRAM = 'h10spec-build/program'

/** Every file with the main function of a package main. */
export function go(project: Project): readonly Entry[] {
  const all = sourcesIn(project, '.go').filter(({ path }) => !path.endsWith('_test.go'))
  return all.filter(isMain).map(source => {
    const module = nearest(project, source.path, /^go\.mod$/)
    const place = module ? folder(module.path) : '.'
    const whole = all.filter(({ path, text }) => isBeside(path, source.path) && isMainPackage(text))
    const what = module ? [packageOf(from(place, source.path))] : filesOf(source, whole)
    return {
      language: 'Go',
      source,
      build: [['go', 'build', ...(place === '.' ? [] : ['-C', place]), '-o', PROGRAM, ...what]],
      program: [`./${within(place, PROGRAM)}`],
      because: `${source.path} has the main function${module ? ' of a module' : ''}`
    }
  })
}

function packageOf(path: string): string {
  return folder(path) === '.' ? './.' : `./${folder(path)}`
}

/** Two main functions in one folder are two programs, each of one file. */
function filesOf(source: Source, whole: readonly Source[]): readonly string[] {
  const isAlone = whole.filter(isMain).length > 1
  return (isAlone ? [source] : whole).map(({ path }) => path)
}

function isMain({ text }: Source): boolean {
  return isMainPackage(text) && /^func\s+main\s*\(\s*\)/m.test(text)
}

function isMainPackage(text: string): boolean {
  return /^\s*package\s+main\b/m.test(text)
}

function isBeside(path: string, other: string): boolean {
  return folder(path) === folder(other)
}
