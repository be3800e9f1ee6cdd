import { HttpError } from '../http/http-error.js'

/** What a client is told when the file system refuses. Paths of the host stay untold (§12.5). */
const refusals: Readonly<Record<string, readonly [status: number, text: string]>> = {
  ENOENT: [404, 'There is nothing of this name here.'],
  ENOTDIR: [404, 'There is nothing of this name here.'],
  ENAMETOOLONG: [414, 'The name is longer than the file system allows.'],
  EACCES: [403, 'The server may not access this file.'],
  EPERM: [403, 'The server may not access this file.'],
  EROFS: [403, 'The server cannot write to this folder.'],
  ELOOP: [403, 'The links on this path lead in a circle.'],
  ENXIO: [403, 'This is not a regular file.'],
  ENODEV: [403, 'This is not a regular file.'],
  EEXIST: [403, 'There is already something of this name.'],
  EISDIR: [403, 'There is already a folder of this name.'],
  EILSEQ: [403, 'The file system does not allow this name.'],
  EMFILE: [503, 'The server has too many files open. Try again later.'],
  ENFILE: [503, 'The server has too many files open. Try again later.'],
  ENOSPC: [507, 'The server has no space left to store this.'],
  EDQUOT: [507, 'The server has no space left to store this.']
}

/** The refusal that fits an error: 500 for what nobody foresaw. */
export function toHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error
  const [status, text] = refusals[codeOf(error)] ?? [500, 'The server failed. Try again later.']
  return new HttpError(status, text)
}

/** Whether an error is the system's error of this name. */
export function hasCode(error: unknown, code: string): boolean {
  return codeOf(error) === code
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
