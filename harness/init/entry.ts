import type { Source } from './project.js'

/** A file that a program begins in, and how that program is made and started. */
export interface Entry {
  /** As people call it. */
  readonly language: string
  readonly source: Source
  /** Commands that make the program, one after the other; none where nothing is to be made. */
  readonly build: readonly (readonly string[])[]
  /** The words that start it, without its arguments. */
  readonly program: readonly string[]
  /** Why it is built and started like this. */
  readonly because: string
  /** How many times longer than others it may take: a virtual machine starts slowly. */
  readonly slow?: number
}
