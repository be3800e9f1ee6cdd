import { printable } from '../../report/printable.js'
import { hasJudged } from '../../report/shortfall.js'
import { exitStatus } from '../../verdict/exit-status.js'
import { knownFailures, remaining } from '../../verdict/remaining.js'
import { type Run, verdicts } from '../../verdict/result.js'
import { count } from './layout.js'
import { type Paint, type Style, verdictStyles } from './paint.js'

/** The last lines of a run: its size, its counts and one sentence that says what follows. */
export function conclusion(run: Run, paint: Paint, strict: boolean): string {
  const scenarios = run.requirements.flatMap(requirement => requirement.scenarios)
  const size = `${count(run.requirements.length, 'requirement')}, ${count(scenarios.length, 'scenario')}`
  const manner = run.profile === undefined ? '' : `, ${run.profile}`
  const { style, text } = sentence(run, strict)
  return [
    `${paint('bold', printable(run.target.name))}  ${size}, ${run.duration.toFixed(1)} s, seed ${run.seed}${manner}`,
    counts(run, paint),
    paint(style, text)
  ]
    .filter(line => line !== '')
    .join('\n')
}

function counts({ summary }: Run, paint: Paint): string {
  return verdicts
    .filter(verdict => summary[verdict] > 0)
    .map(verdict => paint(verdictStyles[verdict], `${summary[verdict]} ${verdict}`))
    .join('  ')
}

function sentence(run: Run, strict: boolean): { style: Style; text: string } {
  const { error } = run.summary
  const [fail, blocked] = [remaining(run, 'fail'), remaining(run, 'blocked')]
  if (!run.complete)
    return { style: 'magenta', text: `Nothing can be said. ${printable(run.reason ?? '')}` }
  if (error > 0)
    return { style: 'magenta', text: `The judge itself failed on ${count(error, 'requirement')}` }
  if (fail + blocked > 0) return { style: 'red', text: broken(fail, blocked) }
  if (!hasJudged(run)) return { style: 'magenta', text: 'Nothing could be judged' }
  const doubts = doubtsOf(run)
  if (exitStatus(run, strict) > 0) return { style: 'red', text: strictly(doubts) }
  const known = knownFailures(run)
  const remarks = [
    ...(doubts > 0 ? [count(doubts, 'doubt')] : []),
    ...(known > 0 ? [count(known, 'known failure')] : [])
  ]
  const nothing = `It breaks no ${known > 0 ? 'other ' : ''}requirement`
  return { style: 'green', text: [nothing, remarks.join(' and ')].filter(Boolean).join(', with ') }
}

function doubtsOf(run: Run): number {
  return remaining(run, 'warn', 'inconclusive') + (run.segmentation ?? []).length
}

function broken(fail: number, blocked: number): string {
  const unseen = `${count(blocked, 'requirement')} cannot be judged: the control failed`
  if (fail === 0) return unseen
  const known = `It breaks ${count(fail, 'requirement')}`
  return blocked === 0 ? known : `${known}; ${unseen}`
}

function strictly(doubts: number): string {
  const failing = doubts === 1 ? 'counts as a failure' : 'count as failures'
  return `${count(doubts, 'doubt')} ${failing}: --strict`
}
