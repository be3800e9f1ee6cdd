import type { Entrance } from '../target/namespace.js'
import { isForItself } from './apart.js'
import type { NamedTarget } from './targets.js'

/** What has to be said of a target that is judged on the host, if it is not to be there. */
export function hostNotes(target: NamedTarget, entrance: Entrance | undefined): string[] {
  if (entrance === undefined || !('refusal' in entrance) || !isForItself(target)) return []
  const { adapter } = target
  const alone = adapter.role === 'server' && adapter.port !== undefined
  const manner = alone ? ', one at a time' : ''
  return [
    `This machine lets it have no network of its own (${entrance.refusal}): it was judged in the network of the machine${manner}.`
  ]
}
