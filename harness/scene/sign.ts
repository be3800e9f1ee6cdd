import { BuildFailure, type StartFailure } from '../target/start-failure.js'
import type { Sighting } from '../verdict/result.js'

/** What a program does apart from HTTP, as far as it is known of the program alone. */
export type Sign = Omit<Sighting, 'scenario'>

/** What it is called that there was nothing to judge. */
export function signOf(error: StartFailure): Sign {
  if (error instanceof BuildFailure) return { kind: 'not-built', stderr: error.log }
  const { exit, output: stderr } = error
  const end = exit ? { exitCode: exit.code, signal: exit.signal } : {}
  return { kind: 'does-not-start', stderr, ...end }
}
