/** How a server is started for the benchmark. */
export interface ServerKind {
  readonly name: string
  /** The program that has to be there. */
  readonly program: string
  /** False when it closes every connection. */
  readonly keepsAlive: boolean
  readonly lists: boolean
  /** The method by which it stores a file below `/stored/`; missing when it stores none. */
  readonly stores?: 'POST' | 'PUT'
  readonly command: (place: Place) => readonly string[]
  /** Configuration files, by their names in the scratch folder. */
  readonly files?: (place: Place) => Readonly<Record<string, string>>
}

export interface Place {
  /** The folder of the package. */
  readonly package: string
  readonly root: string
  readonly scratch: string
  readonly port: number
}
