import type { Exit } from './exit.js'

/** The program that an adapter names is not on this machine: nothing can be said about it. */
export class MissingProgram extends Error {
  override readonly name = 'MissingProgram'

  constructor(
    readonly program: string,
    install?: string
  ) {
    super(`${program} is not installed${install === undefined ? '' : `: ${install}`}`)
  }
}

/** The program is there, but it did not come to listen as asked. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure'

  constructor(
    reason: string,
    /** The tail of its standard error, or of its standard output where that is empty. */
    readonly output: string,
    readonly exit?: Exit,
    /** The port at which it listens instead. */
    readonly elsewhere?: number
  ) {
    super(output === '' ? reason : `${reason}; it wrote:\n${output}`)
  }
}
