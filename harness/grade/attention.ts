import { findingKinds } from '../verdict/finding.js'
import { findingsIn } from '../verdict/findings.js'
import type { FindingKind, Run } from '../verdict/result.js'
import type { Outcome, PartGrade } from './grade.js'
import { countOfPoints } from './points.js'

/** Why a person has to look at a submission, one line each: what may not be its author's fault. */
export function attentionOf(outcome: Outcome, parts: readonly PartGrade[]): string[] {
  if ('failure' in outcome) return [`nothing could be judged: ${outcome.failure}`]
  if ('unjudged' in outcome) return [`not judged, which is not its fault: ${outcome.unjudged}`]
  const { run, leftOut } = outcome
  return [
    ...(leftOut === undefined ? [] : [leftOut]),
    ...(run.complete ? [] : [`the run was cut short: ${run.reason ?? 'nobody knows why'}`]),
    ...suspicious(run),
    ...parts.flatMap(doubtIn),
    ...missing(run, parts),
    ...blocked(run),
    ...barren(parts)
  ]
}

// Each of these may be a line of the adapter that is wrong.
const telling: readonly FindingKind[] = [
  'does-not-start',
  'not-built',
  'dies-on-every-request',
  'ends-on-connect',
  'daemonises'
]

function suspicious(run: Run): string[] {
  return findingsIn(run)
    .filter(({ kind }) => telling.includes(kind))
    .map(({ kind }) => findingKinds[kind])
}

function doubtIn({ id, state, kind, open, requirements }: PartGrade): string[] {
  const doubts = requirements.filter(({ standing }) => standing === 'doubtful')
  if (doubts.length === 0 || state === 'gated') return []
  const list = doubts.map(each => `${each.id} (${each.verdict})`).join(', ')
  if (kind === 'deduction') return [`${id}: nothing is taken off for what is in doubt: ${list}`]
  return open === 0 ? [] : [`${id}: ${countOfPoints(open)} in doubt: ${list}`]
}

/** An adapter that leaves a suite out must not make it look as if nothing was lost. */
function missing({ complete }: Run, parts: readonly PartGrade[]): string[] {
  const ids = parts
    .flatMap(({ requirements }) => requirements)
    .filter(({ verdict }) => verdict === 'missing')
    .map(({ id }) => id)
  if (!complete || ids.length === 0) return []
  return [`not judged, and counted as broken: ${[...new Set(ids)].join(', ')}`]
}

/** Where the controls of most requirements fail, it is one thing that is wrong, perhaps a small one. */
function blocked({ requirements }: Run): string[] {
  const count = requirements.filter(({ verdict }) => verdict === 'blocked').length
  if (count === 0 || count * 2 < requirements.length) return []
  return [`the control of ${count} of ${requirements.length} requirements failed`]
}

function barren(parts: readonly PartGrade[]): string[] {
  const judged = parts.filter(({ kind }) => kind === 'part')
  const isBarren = judged.every(({ points, open }) => points === 0 && open === 0)
  return isBarren && judged.length > 0 ? ['no part earned anything'] : []
}
