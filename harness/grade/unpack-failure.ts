import { oneLine } from '../report/printable.js'

/** A submission that cannot be taken in, and which entry of it is to blame. */
export class UnpackFailure extends Error {
  override readonly name = 'UnpackFailure'

  constructor(entry: string | undefined, problem: string) {
    super(entry === undefined ? problem : `"${oneLine(entry)}" ${problem}`)
  }
}

/** Names clash in ways that the file system knows best. */
export function attempt<Value>(name: string, problem: string, act: () => Value): Value {
  try {
    return act()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (!/^(?:EEXIST|ENOTDIR|EISDIR|ENOENT|ELOOP)$/.test(code ?? '')) throw error
    throw new UnpackFailure(name, problem)
  }
}
