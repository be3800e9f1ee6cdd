import { knownFailures, remaining } from '../../verdict/remaining.js'
import type { Run } from '../../verdict/result.js'
import { hasChecked, hasJudged } from '../shortfall.js'

/** The outcome of a run in one sentence. `good` is for a whole run without any doubt. */
export interface Headline {
  readonly tone: 'good' | 'doubtful' | 'bad'
  readonly text: string
}

export function headline(run: Run): Headline {
  const fail = remaining(run, 'fail')
  const blocked = remaining(run, 'blocked')
  const total = run.requirements.length
  if (!hasChecked(run)) return { tone: 'bad', text: 'Nothing was checked' }
  if (!run.complete) return { tone: 'bad', text: 'The run did not come to an end' }
  if (fail + blocked > 0) return { tone: 'bad', text: broken(fail, blocked, total) }
  if (run.summary.error > 0) return { tone: 'bad', text: 'The judge itself failed' }
  if (!hasJudged(run)) return { tone: 'bad', text: 'Nothing could be judged' }
  const text = doubts(run)
  if (text !== '') return { tone: 'doubtful', text }
  return { tone: 'good', text: `No requirement of ${total} is broken` }
}

function broken(fail: number, blocked: number, total: number): string {
  if (fail === 0) return `${blocked} of ${total} requirements could not be judged`
  const unproved = blocked > 0 ? `, ${blocked} could not be judged` : ''
  return `${fail} of ${total} requirements ${fail === 1 ? 'is' : 'are'} broken${unproved}`
}

function doubts(run: Run): string {
  const known = knownFailures(run)
  const parts = [
    count(remaining(run, 'warn'), 'warning'),
    count(remaining(run, 'inconclusive'), 'open question'),
    count(
      run.segmentation?.length ?? 0,
      'scenario that changes with the cut',
      'scenarios that change with the cut'
    ),
    count(known, 'known failure')
  ].filter(part => part !== '')
  if (parts.length === 0) return ''
  return `Nothing ${known > 0 ? 'else ' : ''}is broken; ${parts.join(' and ')}`
}

function count(number: number, noun: string, nouns = `${noun}s`): string {
  if (number === 0) return ''
  return `${number} ${number === 1 ? noun : nouns}`
}
