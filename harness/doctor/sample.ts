import { randomBytes } from 'node:crypto'

/** A name and a content that nobody can know, and that most transformations would change. */
export interface Sample {
  /** Of letters and digits only, so that every program can take it for a file's. */
  readonly name: string
  readonly content: Buffer
}

export function newSample(): Sample {
  const word = `doctor${randomBytes(6).toString('hex')}`
  return { name: `${word}.txt`, content: Buffer.from(`line "${word}"\nand <another> & a last`) }
}
