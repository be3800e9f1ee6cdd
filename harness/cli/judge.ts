import { entranceFor, isForItself, judgeApart } from './apart.js'
import type { RunOptions } from './run-options.js'
import type { Session } from './session.js'
import { type NamedTarget, resolveTargets } from './targets.js'
import { UsageError } from './usage-error.js'

/** Judges the targets that the operands name. What cannot be asked is told before any run begins. */
export async function judge(
  operands: readonly string[],
  options: RunOptions,
  session: Session
): Promise<void> {
  const targets = resolveTargets(
    operands,
    options.sandbox ? { ...options, network: 'own' } : options
  )
  if (options.sandbox) requireStart(targets)
  if (options.hosted) requireArguments(targets)
  const entrance = await entranceFor(targets, options, session)
  const prefix = entrance && 'prefix' in entrance ? entrance.prefix : undefined
  if (options.sandbox && entrance && 'refusal' in entrance)
    throw new UsageError(`there is no sandbox: ${entrance.refusal}`)
  const [target] = targets
  // Who judges it plans it: what cannot be asked of one target is told before its run all the same.
  if (prefix && target && targets.length === 1 && isForItself(target)) {
    return judgeApart(target, prefix, options, session)
  }
  // What judges is loaded by who judges alone.
  const { judgeAll } = await import('./judge-all.js')
  await judgeAll(targets, entrance, options, session)
}

/** In a process that stays nobody reads the lines of a prompt. Throws a UsageError. */
function requireArguments(targets: readonly NamedTarget[]): void {
  const asking = targets.find(({ adapter }) => adapter.role === 'client' && adapter.stdin)
  if (asking)
    throw new UsageError(`${asking.adapter.name} is told what to do by stdin: --hosted gives none`)
}

/** A server that runs already is out of reach. Throws a UsageError. */
function requireStart(targets: readonly NamedTarget[]): void {
  const foreign = targets.find(
    ({ adapter }) => adapter.role === 'server' && adapter.url !== undefined
  )
  if (foreign) throw new UsageError(`${foreign.adapter.name} is not started by the judge`)
}
