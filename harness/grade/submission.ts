import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What one student handed in. */
export interface Submission {
  /** Of the directory, or of the archive without its ending. */
  readonly name: string
  readonly path: string
  readonly form: Form
}

export type Form = 'directory' | 'zip' | 'tar'

/** What lies in a directory: submissions by name, and what is none. */
export interface Found {
  readonly submissions: readonly Submission[]
  readonly ignored: readonly string[]
}

/** The submissions of a class contradict each other. Its message is one line for the user. */
export class SubmissionError extends Error {
  override readonly name = 'SubmissionError'
}

/**
 * Each directory and each archive is a submission; what begins with a dot is nothing. Throws a
 * SubmissionError when two have the same name, and what the file system throws.
 */
export function findSubmissions(directory: string): Found {
  const names = readdirSync(directory).filter(name => !name.startsWith('.'))
  const each = names.sort(byCode).map(name => submissionAt(directory, name))
  const submissions = each.filter(found => typeof found !== 'string')
  const ignored = each.filter(found => typeof found === 'string')
  const sorted = submissions.toSorted((a, b) => byCode(a.name, b.name))
  refuseTwins(sorted)
  return { submissions: sorted, ignored }
}

const ENDING = /\.(?:(zip)|tar|tar\.gz|tgz)$/i

/** What kind of archive a file is by its name; nothing when it is none. */
export function archiveForm(name: string): Exclude<Form, 'directory'> | undefined {
  const match = ENDING.exec(name)
  if (match === null) return undefined
  return match[1] === undefined ? 'tar' : 'zip'
}

function submissionAt(directory: string, name: string): Submission | string {
  const path = join(directory, name)
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat?.isDirectory()) return { name, path, form: 'directory' }
  const form = archiveForm(name)
  if (!stat?.isFile() || form === undefined) return name
  return { name: name.replace(ENDING, ''), path, form }
}

/** By number of the characters: the order must not depend on the machine's language. */
function byCode(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

function refuseTwins(sorted: readonly Submission[]): void {
  const second = sorted.findIndex(({ name }, nth) => sorted[nth - 1]?.name === name)
  if (second < 0) return
  const [one, other] = [sorted[second - 1], sorted[second]]
  throw new SubmissionError(
    `${one?.path} and ${other?.path} would both be the submission "${other?.name}": rename one`
  )
}
