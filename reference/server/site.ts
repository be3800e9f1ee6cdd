import type { Limits } from '../http/limits.js'
import type { LogEntry } from './access-log.js'
import type { DocumentRoot } from './document-root.js'
import type { Protection } from './protection.js'
import type { Redirect } from './redirect.js'

/** What all connections of one server share. */
export interface Site {
  readonly root: DocumentRoot
  readonly isReadOnly: boolean
  readonly protections: readonly Protection[]
  readonly redirects: readonly Redirect[]
  /** Whether NAME.gz stands in for NAME. */
  readonly isGzipped: boolean
  readonly limits: Limits
  /** How long a client may be silent, or take to send a head, in milliseconds. */
  readonly timeout: number
  /** The value of the Server field (§10.14); nothing leaves it out. */
  readonly product: string
  /** Told of every answer. */
  readonly onAnswer: (entry: LogEntry) => void
  /** Told of what ended in a 500. */
  readonly onFailure: (error: unknown) => void
}
