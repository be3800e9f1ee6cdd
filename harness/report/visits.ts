import type { InvocationRecord, ScenarioResult } from '../verdict/result.js'

/** A run of a client and the exchanges that it led to; or exchanges alone, as with a server. */
export interface VisitRecord {
  readonly invocation?: InvocationRecord
  /** Ids, in order. */
  readonly exchanges: readonly string[]
}

/** What passed in a scenario, each command with its exchanges. */
export function visitsOf({
  exchanges,
  invocations
}: Pick<ScenarioResult, 'exchanges' | 'invocations'>): readonly VisitRecord[] {
  const owned = new Set(invocations.flatMap(each => each.exchanges ?? []))
  const alone = exchanges.filter(id => !owned.has(id))
  return [
    ...(alone.length === 0 ? [] : [{ exchanges: alone }]),
    ...invocations.map(invocation => ({
      invocation,
      exchanges: exchanges.filter(id => invocation.exchanges?.includes(id))
    }))
  ]
}
