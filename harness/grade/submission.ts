import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

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
 * Each directory and each archive is a submission; what begins with a dot is nothing, and `out`, where
 * the grades go, is none. Throws a SubmissionError when two have the same name, or when the grades
 * would lie among what was handed in, and what the file system throws.
 */
export function findSubmissions(directory: string, out: string): Found {
  const names = readdirSync(directory).filter(name => !name.startsWith('.'))
  const own = nameOfOut(directory, out)
  const each = names
    .filter(name => name !== own)
    .sort(byCode)
    .map(name => submissionAt(directory, name))
  const submissions = each.filter(found => typeof found !== 'string')
  const ignored = each.filter(found => typeof found === 'string')
  const sorted = submissions.toSorted((a, b) => byCode(a.name, b.name))
  refuseTwins(sorted)
  return { submissions: sorted, ignored }
}

/** What the directory of the grades is called among the submissions; nothing where it is elsewhere. */
function nameOfOut(directory: string, out: string): string | undefined {
  const path = relative(realpathSync(directory), realPath(out))
  const [name = '', ...below] = path.split(sep)
  if (name.startsWith('.') || isAbsolute(path)) return undefined
  // A directory that somebody handed in holds no grades, and theirs would be left out for ever.
  const isOurs = existsSync(join(out, '.h10spec')) || isEmpty(out)
  if (name !== '' && below.length === 0 && isOurs) return name
  throw new SubmissionError(
    `--out ${out} lies among what was handed in: name a directory that is new or elsewhere`
  )
}

/** Of what may not be there yet: the links of all that is there are followed. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path)
  const whole = resolve(path)
  return join(realPath(dirname(whole)), basename(whole))
}

function isEmpty(directory: string): boolean {
  return !existsSync(directory) || readdirSync(directory).length === 0
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
