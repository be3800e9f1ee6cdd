import { suites } from '../catalogue/suites.js'
import { commandLine } from '../report/command-line.js'
import type { Adapter } from '../target/adapter.js'
import { loadAdapter } from '../target/adapters.js'
import { adapterFromCommand } from '../target/command-adapter.js'
import { requireCopyable } from '../target/layout.js'
import type { Network } from '../target/network.js'
import type { Role, Suite } from '../verdict/result.js'
import { UsageError } from './usage-error.js'

/** A target to be judged, and the words on the command line that name it. */
export interface NamedTarget {
  readonly adapter: Adapter
  readonly words: readonly string[]
}

/** What the command line says about targets. */
export interface TargetOptions {
  readonly role?: Role
  readonly suite?: readonly Suite[]
  /** Where they are judged, whatever suits them. */
  readonly network?: Network
}

/**
 * The targets that the operands name: adapters and URLs, or one command when a role is given.
 * Throws a UsageError or an AdapterError.
 */
export function resolveTargets(operands: readonly string[], options: TargetOptions): NamedTarget[] {
  const [first] = operands
  if (first === undefined) {
    throw new UsageError('no target is named: `h10spec list targets` shows those that are bundled')
  }
  const named = options.role
    ? [commandTarget(operands, options.role)]
    : operands.map(name => ({ adapter: loadAdapter(name), words: [name] }))
  for (const { adapter } of named) if (adapter.role === 'server') requireCopyable(adapter)
  return named.map(target => ({ ...target, adapter: chosen(target.adapter, options) }))
}

/** A command line that judges one requirement of the target again. */
export function againLine(
  { words, adapter }: NamedTarget,
  seed: number,
  strict = false
): (id: string) => string {
  const line = commandLine(words)
  const manner = strict ? `${seed} --strict` : `${seed}`
  if (words[0] !== '--') return id => `h10spec run ${line} --only ${id} --seed ${manner}`
  return id => `h10spec run --role ${adapter.role} --only ${id} --seed ${manner} ${line}`
}

function commandTarget(command: readonly string[], role: Role): NamedTarget {
  return { adapter: adapterFromCommand(command, role), words: ['--', ...command] }
}

function chosen(adapter: Adapter, { suite, network }: TargetOptions): Adapter {
  const foreign = suite?.find(name => suites[name] !== adapter.role)
  if (foreign) throw new UsageError(`the suite ${foreign} judges no ${adapter.role}`)
  return { ...adapter, ...(suite && { suites: suite }), ...(network && { network }) }
}
