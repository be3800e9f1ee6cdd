import type { ISupportCodeLibrary } from '@cucumber/cucumber/api'

/** Where the commands write, and what they know about who reads. */
export interface Terminal {
  /** To standard output. */
  write(text: string): void
  /** To standard error. */
  warn(text: string): void
  readonly columns: number
  readonly colors: boolean
  /** Whether standard error is a terminal, so that a line of it can be written over. */
  readonly interactive: boolean
}

/** One call of the program. */
export interface Session {
  readonly terminal: Terminal
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal
  /** The project's root: features and fixtures lie below it. */
  readonly root: string
  readonly version: string
  /** What who called the program tells beside its arguments. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The words that start this program; without them everything is done by this process. */
  readonly program?: readonly string[]
  /** The step definitions: a process can load them only once. */
  readonly steps: () => Promise<ISupportCodeLibrary>
  /** What the process is to exit with; the worst of what was done so far. */
  status: number
}
