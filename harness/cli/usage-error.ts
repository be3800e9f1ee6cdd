/** The command line asks for what cannot be done. Its message is one line for the user. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
