import { folder, type Source, stem } from './project.js'

export const BUILT = 'h10spec-build'

/** The path of the program that CMake makes of this file, by the lists of a project. */
export function programOf(
  lists: readonly Source[],
  top: string,
  main: Source,
  isOneOfMany: boolean
): string {
  const values = new Map(lists.flatMap(list => [...variablesOf(list.text, top)]))
  const all = lists.flatMap(list => executablesIn(list, values))
  const own = all.find(({ files }) => files.includes(stem(main.path)))
  const { name, place } = own ??
    (isOneOfMany ? undefined : all[0]) ?? { name: stem(main.path), place: top }
  return `./${outputFolder(values, relativeTo(top, place))}/${name}`
}

interface Executable {
  readonly name: string
  readonly files: string
  /** Of the list that it stands in. */
  readonly place: string
}

function executablesIn({ path, text }: Source, values: ReadonlyMap<string, string>): Executable[] {
  const found = text.matchAll(/add_executable\s*\(\s*([^\s)]+)([^)]*)\)/gi)
  return Array.from(found, ([, name = '', files = '']) => ({
    name: expanded(name, values),
    files: expanded(files, values),
    place: folder(path)
  }))
}

function variablesOf(text: string, top: string): ReadonlyMap<string, string> {
  const [, project = ''] = /\bproject\s*\(\s*["']?([\w.-]+)/i.exec(text) ?? []
  const own =
    project === ''
      ? []
      : [
          ['PROJECT_NAME', project],
          ['CMAKE_PROJECT_NAME', project]
        ]
  const set = text.matchAll(/\bset\s*\(\s*(\w+)\s+"?([^)"]*)"?[^)]*\)/gi)
  const built = ['CMAKE_BINARY_DIR', 'CMAKE_CURRENT_BINARY_DIR', 'PROJECT_BINARY_DIR']
  const source = ['CMAKE_SOURCE_DIR', 'CMAKE_CURRENT_SOURCE_DIR', 'PROJECT_SOURCE_DIR']
  return new Map([
    ...built.map(name => [name, BUILT] as const),
    ...source.map(name => [name, top] as const),
    ...own.map(([name = '', value = '']) => [name, value] as const),
    ...Array.from(set, ([, name = '', value = '']) => [name, value.trim()] as const)
  ])
}

/** A relative one is meant from where CMake builds. */
function outputFolder(values: ReadonlyMap<string, string>, place: string): string {
  const told = values.get('CMAKE_RUNTIME_OUTPUT_DIRECTORY') ?? values.get('EXECUTABLE_OUTPUT_PATH')
  if (told === undefined) return place === '' ? BUILT : `${BUILT}/${place}`
  const path = expanded(told, values)
  const isFromTop = told.startsWith('$') && !path.startsWith('$')
  return (isFromTop ? path : `${BUILT}/${path}`).replace(/^\.\//, '')
}

function relativeTo(top: string, place: string): string {
  if (place === top) return ''
  return top === '.' ? place : place.slice(top.length + 1)
}

// Deeper than anybody nests them; one that names itself has no end.
const DEPTH = 10

function expanded(text: string, values: ReadonlyMap<string, string>, depth = DEPTH): string {
  if (depth === 0) return text
  return text.replace(/\$\{(\w+)\}/g, (whole, name) => {
    const value = values.get(name)
    return value === undefined ? whole : expanded(value, values, depth - 1)
  })
}
