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

/** The source at this path. */
export function sourceAt({ sources }: Project, path: string): Source | undefined {
  return sources.find(source => source.path === path)
}

/** The path's last part, without its extension. */
export function stem(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/(?<=.)\.[^.]*$/, '')
}

/** The path without its last part: `.` at the top. */
export function folder(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.'
}
