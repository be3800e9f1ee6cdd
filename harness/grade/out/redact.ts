import { type RequirementResult, type Run, type Verdict, verdicts } from '../../verdict/result.js'
import { attentionOf } from '../attention.js'
import type { Grade, Outcome, PartGrade } from '../grade.js'
import type { Rubric } from '../rubric.js'

/** What a student may see of a grade, and of the run behind it. */
export interface Disclosure {
  readonly grade: Grade
  readonly outcome: Outcome
}

/**
 * Leaves out what hidden lines of the rubric are about: their names, their requirements, and all
 * that these left behind in the run. Their points stay, so that the sum is the total.
 */
export function disclose(grade: Grade, outcome: Outcome, rubric: Rubric): Disclosure {
  const hidden = hiddenIds(rubric)
  const shown = shownOf(outcome, hidden)
  const told = withoutHidden(grade)
  return { grade: { ...told, attention: attentionOf(shown, told.parts) }, outcome: shown }
}

function shownOf(outcome: Outcome, hidden: ReadonlySet<string>): Outcome {
  if ('run' in outcome) return { ...outcome, run: withoutRequirements(outcome.run, hidden) }
  // What the judge failed on may be what is hidden.
  const isTelling = 'unjudged' in outcome && hidden.size > 0
  return isTelling ? { unjudged: 'who grades it knows why' } : outcome
}

/** The grade with no word on what hidden lines are about, but for what asks for a person. */
export function withoutHidden(grade: Grade): Grade {
  const names = grade.parts.filter(part => part.hidden).map(({ id }) => id)
  return { ...grade, parts: grade.parts.map(part => (part.hidden ? veiled(part, names) : part)) }
}

/** Whether a rubric keeps anything from students. */
export function hidesAnything(rubric: Rubric): boolean {
  const { parts, bonus, manual, deductions, penalties } = rubric
  return [...parts, ...bonus, ...manual, ...deductions, ...penalties].some(({ hidden }) => hidden)
}

/** What hidden lines name, and no other line does. */
function hiddenIds({ parts, bonus, deductions }: Rubric): ReadonlySet<string> {
  const lines = [...parts, ...bonus, ...deductions]
  const idsOf = (isHidden: boolean) =>
    lines
      .filter(({ hidden }) => hidden === isHidden)
      .flatMap(line => [...line.requirements, ...('must' in line ? line.must : [])])
  const told = new Set(idsOf(false))
  return new Set(idsOf(true).filter(id => !told.has(id)))
}

function veiled({ id, kind, state, points, outOf, open }: PartGrade, names: string[]): PartGrade {
  const number = names.indexOf(id) + 1
  return {
    id: `hidden-${number}`,
    title: names.length === 1 ? 'Hidden' : `Hidden ${number}`,
    kind,
    state: state === 'gated' ? 'judged' : state,
    points,
    outOf,
    open,
    hidden: true,
    because: 'what it is about is not told',
    requirements: []
  }
}

function withoutRequirements(run: Run, hidden: ReadonlySet<string>): Run {
  if (hidden.size === 0) return run
  const requirements = run.requirements.filter(({ id }) => !hidden.has(id))
  const { segmentation, findings, ...rest } = run
  const cuts = segmentation?.filter(({ requirement }) => !hidden.has(requirement))
  const names = new Set(requirements.flatMap(({ scenarios }) => scenarios.map(each => each.name)))
  const kept = new Set([
    ...exchangesOf(requirements),
    ...(cuts ?? []).flatMap(cut => cut.exchanges)
  ])
  const isKept = (scenario: string) => names.has(scenario.replace(/^before /, ''))
  return {
    ...rest,
    summary: counted(requirements),
    requirements,
    exchanges: Object.fromEntries(Object.entries(run.exchanges).filter(([id]) => kept.has(id))),
    crashes: run.crashes.filter(({ scenario }) => isKept(scenario)).map(withKept),
    ...(findings && { findings: findings.flatMap(withKeptScenarios) }),
    ...(cuts && { segmentation: cuts })
  }

  function withKeptScenarios<Record extends { scenarios: readonly string[]; exchange?: string }>(
    record: Record
  ): Record[] {
    const scenarios = record.scenarios.filter(isKept)
    return scenarios.length === 0 ? [] : [withKept({ ...record, scenarios })]
  }

  function withKept<Record extends { exchange?: string }>(record: Record): Record {
    const { exchange, ...others } = record
    return exchange === undefined || kept.has(exchange) ? record : (others as Record)
  }
}

function exchangesOf(requirements: readonly RequirementResult[]): string[] {
  const scenarios = requirements.flatMap(each => each.scenarios)
  return scenarios.flatMap(({ exchanges, evidence }) => [
    ...exchanges,
    ...(evidence?.exchange === undefined ? [] : [evidence.exchange])
  ])
}

function counted(requirements: readonly RequirementResult[]): Record<Verdict, number> {
  const counts = verdicts.map(verdict => [
    verdict,
    requirements.filter(each => each.verdict === verdict).length
  ])
  return Object.fromEntries(counts) as Record<Verdict, number>
}
