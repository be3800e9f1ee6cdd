import { readFileSync } from 'node:fs'
import { type KnownFailure, readKnownFailures } from '../catalogue/known-failures.js'
import { formatProblem, type Problem } from '../catalogue/problem.js'
import type { Requirement } from '../catalogue/requirement.js'
import type { Session } from './session.js'
import { UsageError } from './usage-error.js'

/** What the list is for. */
export interface KnownOrder {
  /** Every requirement there is. */
  readonly library: readonly Requirement[]
  /** Those that are asked, where a run does not ask all. */
  readonly chosen?: readonly Requirement[]
  /** How many targets are to be judged. */
  readonly targets: number
}

/**
 * The known failures in a file; none where there is no file. Throws a UsageError that names
 * everything wrong with it, with file and line.
 */
export function loadKnown(file: string | undefined, order: KnownOrder): readonly KnownFailure[] {
  if (file === undefined) return []
  if (order.targets > 1) throw new UsageError('--known is a list of one target: judge them apart')
  const { failures, problems } = readKnownFailures(
    file,
    textOf(file),
    order.library.map(({ id }) => id)
  )
  if (problems.length > 0) throw new UsageError(problems.map(formatProblem).join('\n'))
  const { chosen } = order
  return failures.filter(
    ({ requirement }) => chosen === undefined || chosen.some(({ id }) => id === requirement)
  )
}

/** Tells which entries are stale or answer to nothing; that alone makes a run fail. */
export function complainOfKnown(problems: readonly Problem[], session: Session): void {
  if (problems.length === 0) return
  session.status = Math.max(session.status, 1)
  for (const problem of problems) session.terminal.warn(`h10spec: ${formatProblem(problem)}\n`)
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`)
  }
}
