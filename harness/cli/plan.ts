import type { KnownFailure } from '../catalogue/known-failures.js'
import type { Requirement } from '../catalogue/requirement.js'
import { loadRequirements } from '../catalogue/requirements.js'
import { suiteNames } from '../catalogue/suites.js'
import { checkNames, selectRequirements } from '../suite/selection.js'
import { loadKnown } from './known.js'
import { checkPlan } from './report-plan.js'
import type { RunOptions } from './run-options.js'
import type { Session } from './session.js'
import type { NamedTarget } from './targets.js'

/** A target with what it is judged by. */
export interface Task extends NamedTarget {
  readonly requirements: readonly Requirement[]
  readonly known: readonly KnownFailure[]
}

/** What each target is judged by. Throws what cannot be asked. */
export function plan(
  targets: readonly NamedTarget[],
  options: RunOptions,
  { root }: Session
): Task[] {
  const suites = targets.flatMap(({ adapter }) => adapter.suites)
  // A name that is given may be one of another suite, and is told so.
  const isNamed = options.only.length > 0 || options.known !== undefined
  const { requirements } = loadRequirements(root, undefined, isNamed ? suiteNames : suites)
  checkNames(requirements, suites, options.only, options.strict)
  checkPlan(
    options.report,
    targets.map(({ adapter }) => adapter.name)
  )
  return targets
    .map(target => ({ ...target, ...measureOf(target) }))
    .filter(task => options.only.length === 0 || task.requirements.length > 0)

  function measureOf({ adapter }: NamedTarget): Pick<Task, 'requirements' | 'known'> {
    const { only, strict } = options
    const chosen = selectRequirements(requirements, adapter.suites, only, strict)
    const order = {
      library: requirements,
      targets: targets.length,
      ...(only.length > 0 && { chosen })
    }
    return { requirements: chosen, known: loadKnown(options.known, order) }
  }
}

/** Who judges one target alone would take a name that is meant for another one for a mistake. */
export function optionsFor({ requirements }: Task, options: RunOptions): RunOptions {
  const isOwn = (name: string) =>
    requirements.some(({ id, topic }) => id === name || topic === name)
  return { ...options, only: options.only.filter(isOwn) }
}
