import type { Envelope } from '@cucumber/messages'
import { emptyLedger, enter, joinLedgers } from './ledger.js'
import type { Run } from './result.js'
import { type Circumstances, judgeRun } from './run.js'

export const journalSchema = 'h10spec-journal/v1'

/** What a journal opens with: what is known of a run when it begins. */
export type Opening = Omit<Circumstances, 'duration' | 'ended'>

/**
 * A run as it goes, a line of JSON for each thing that decides something: its opening, and then the
 * messages of cucumber. So what was judged outlives a judge that is killed.
 */
export function openingLine(opening: Opening): string {
  return JSON.stringify({ schema: journalSchema, ...opening })
}

export function messageLine(envelope: Envelope): string {
  return JSON.stringify(envelope)
}

/** Whether a scenario is at its end with this message: what is worth keeping at once. */
export function endsScenario({ testCaseFinished }: Envelope): boolean {
  return testCaseFinished !== undefined
}

const ENDED = 'The judge ended before the run did'

/** What the run had shown so far. The last line may be cut. Throws a SyntaxError for any other. */
export function readJournal(text: string): Run {
  const [first = '', ...lines] = text.slice(0, text.lastIndexOf('\n')).split('\n')
  const { schema: _, started, ...opening } = JSON.parse(first)
  const ledger = emptyLedger()
  const envelopes: Envelope[] = lines.map(line => JSON.parse(line))
  for (const envelope of envelopes) enter(ledger, envelope)
  const begun = new Date(started)
  const duration = Math.max(0, lastSecond(envelopes) - begun.getTime() / 1000)
  return judgeRun(joinLedgers([ledger]), { ...opening, started: begun, duration, ended: ENDED })
}

function lastSecond(envelopes: readonly Envelope[]): number {
  const last = envelopes.findLast(endsScenario)?.testCaseFinished?.timestamp
  return last === undefined ? 0 : last.seconds + last.nanos / 1e9
}
