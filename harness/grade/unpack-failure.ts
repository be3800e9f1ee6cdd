import { oneLine } from '../report/printable.js'

/** A submission that cannot be taken in, and which entry of it is to blame. */
export class UnpackFailure extends Error {
  override readonly name = 'UnpackFailure'

  constructor(entry: string | undefined, problem: string) {
    super(entry === undefined ? problem : `"${oneLine(entry)}" ${problem}`)
  }
}
