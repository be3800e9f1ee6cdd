/** A program's directory as far as it was looked at: a listing, and the beginnings of texts. */
export interface Project {
  /** What the directory is called. */
  readonly name: string
  /** Every file by its path from there, with slashes, sorted. */
  readonly paths: readonly string[]
  /** The files that are programs or say how these are built. */
  readonly sources: readonly Source[]
  /** What was left out, in words for the user; nothing when all was seen. */
  readonly unseen?: string
}

export interface Source {
  readonly path: string
  /** One character an octet. */
  readonly text: string
}

/** The sources whose names end in one of these, as `.py`. */
export function sourcesIn({ sources }: Project, ...endings: readonly string[]): readonly Source[] {
  return sources.filter(({ path }) => endings.some(ending => path.endsWith(ending)))
}

/** The path's last part, without its extension. */
export function stem(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/(?<=.)\.[^.]*$/, '')
}

/** The path without its last part: `.` at the top. */
export function folder(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.'
}

/** The source of such a name beside this path or in the nearest folder above it, that is one of these. */
export function nearest(
  { sources }: Project,
  path: string,
  name: RegExp,
  isMeant: (source: Source) => boolean = () => true
): Source | undefined {
  const fitting = sources.filter(
    each => name.test(each.path.split('/').at(-1) ?? '') && isMeant(each)
  )
  for (let place = folder(path); ; place = folder(place)) {
    const found = fitting.find(each => folder(each.path) === place)
    if (found || place === '.') return found
  }
}

/** The path from a folder of the project. */
export function from(place: string, path: string): string {
  return place === '.' ? path : path.slice(place.length + 1)
}

/** The path of something in a folder of the project. */
export function within(place: string, path: string): string {
  return place === '.' ? path : `${place}/${path}`
}

/** Programs without an ending, by what their first line has them started by. */
export function startedBy({ sources }: Project, interpreter: RegExp): readonly Source[] {
  return sources.filter(({ path, text }) => {
    const [first = ''] = text.split('\n', 1)
    return !/\.\w+$/.test(path) && first.startsWith('#!') && interpreter.test(first)
  })
}
