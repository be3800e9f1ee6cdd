/** What a submission may amount to. */
export interface Limits {
  /** In octets, of all files together. */
  readonly bytes: number
  /** Of files, directories and links. */
  readonly entries: number
  /** How many octets one octet of an archive may become, where that is more than `free`. */
  readonly ratio: number
  readonly free: number
  /** Of directories in each other. */
  readonly depth: number
  /** In octets: of one name, and of a whole path. */
  readonly name: number
  readonly path: number
}

// A submission is some dozen files. One with the libraries that it installed has ten thousand, and
// text shrinks to a tenth, seldom to a fiftieth.
export const usualLimits: Limits = {
  bytes: 256 * 1024 * 1024,
  entries: 30_000,
  ratio: 200,
  free: 8 * 1024 * 1024,
  depth: 40,
  name: 255,
  path: 1024
}
