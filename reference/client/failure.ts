import { getSystemErrorMap } from 'node:util'

/** What can go wrong, and how the program ends then. A response of any status is no failure. */
export const exitCodes = {
  /** Whoever read the output has seen enough, as `head` has. */
  unread: 0,
  usage: 2,
  connect: 3,
  timeout: 4,
  malformed: 5,
  truncated: 6,
  redirect: 7,
  file: 8,
  interrupted: 130
} as const

export type FailureKind = keyof typeof exitCodes

/** A request that did not come to its end, with one line that says why. */
export class Failure extends Error {
  override readonly name = 'Failure'

  constructor(
    readonly kind: FailureKind,
    message: string
  ) {
    super(message)
  }
}

/** The operating system's words for an error: "connection refused", "permission denied". */
export function reasonOf(error: unknown): string {
  const { errno, errors, message } = error as {
    errno?: number
    errors?: unknown[]
    message?: string
  }
  // A name with several addresses fails with one error for each; they seldom differ.
  if (errors?.length) return reasonOf(errors[0])
  const known = errno === undefined ? undefined : getSystemErrorMap().get(errno)
  return known?.[1] ?? message ?? String(error)
}
