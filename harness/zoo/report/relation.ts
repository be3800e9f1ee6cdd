import type { Loss } from '../compare.js'
import type { Specimen } from '../result.js'

/** What a mutant may do to a requirement, and how a cell shows it. */
export const signs = {
  caught: { sign: '●', words: 'declared and broken', tone: 'caught' },
  escaped: { sign: '○', words: 'declared, not broken', tone: 'escaped' },
  overkill: { sign: '✗', words: 'broken, not declared', tone: 'overkill' },
  blocked: { sign: '■', words: 'blocked: the control failed', tone: 'blocked' },
  inconclusive: { sign: '?', words: 'inconclusive', tone: 'inconclusive' }
} as const

/** What the mutant does to the requirement; undefined when it leaves it alone. */
export function relation(id: string, { breaks, broken, blocked, inconclusive }: Specimen) {
  const isDeclared = breaks.includes(id)
  if (isIn(broken)) return isDeclared ? signs.caught : signs.overkill
  if (isDeclared) return signs.escaped
  if (isIn(blocked)) return signs.blocked
  return isIn(inconclusive) ? signs.inconclusive : undefined

  function isIn(losses: readonly Loss[]): boolean {
    return losses.some(loss => loss.id === id)
  }
}
