import type { Adapter } from './adapter.js'
import { handOver } from './ownership.js'
import { demotedSandbox } from './sandbox-command.js'

/** Set for a judge that is root where nothing can be shut in: the number of a user for programs. */
export const programUser = 'H10SPEC_PROGRAM_USER'

/**
 * Has whatever an adapter starts, its build included, run as a user without rights, and gives him
 * `folder`. He can then neither signal the judge nor write where it does, but sees what everybody
 * may see. The adapter as it is, where no user is named.
 */
export function demote<Kind extends Adapter>(adapter: Kind, folder: string): Kind {
  const user = Number(process.env[programUser] ?? 0)
  if (!(user > 0)) return adapter
  handOver(folder, user)
  return { ...adapter, sandbox: demotedSandbox(user) }
}
