import type { Exit } from './exit.js'

/** The program that an adapter names is not on this machine: nothing can be said about it. */
export class MissingProgram extends Error {
  override readonly name = 'MissingProgram'

  constructor(
    readonly program: string,
    install?: string
  ) {
    const isFile = program.includes('/')
    const told = isFile
      ? `there is no ${program} that can be started`
      : `${program} is not installed`
    super(install === undefined ? told : `${told}: ${install}`)
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

/** There is nothing to start, since the program was not built; `log` is what its build told last. */
export class BuildFailure extends StartFailure {
  constructor(message: string) {
    super(message, '')
  }

  get log(): string {
    return this.message
  }
}
