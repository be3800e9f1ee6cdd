import type { Command } from 'commander'
import { type Comparison, compareRuns } from '../report/compare.js'
import { oneLine } from '../report/printable.js'
import type { Run } from '../verdict/result.js'
import { readResult } from './result-file.js'
import type { Session } from './session.js'
import { diffText } from './text/diff.js'
import { painter } from './text/paint.js'
import { UsageError } from './usage-error.js'

const explanation = `
BEFORE and AFTER are what \`h10spec run … --report json=FILE\` wrote.

It exits with 0 when nothing is worse, 1 when something is, or when a requirement is no longer
judged, 2 when the files cannot be compared, and 3 when nothing can be said because a run is
not complete.`

/** `h10spec diff`: what got better and what got worse from one run to another. */
export function addDiff(program: Command, session: Session): void {
  program
    .command('diff')
    .description('compare two runs: what got better, and what got worse')
    .argument('<before>', 'the JSON report of the first run')
    .argument('<after>', 'the JSON report of the second')
    .addHelpText('after', explanation)
    .action((before: string, after: string) => compare(before, after, session))
}

function compare(first: string, second: string, session: Session): void {
  const [before, after] = [readResult(first), readResult(second)]
  refuse(before, after)
  const comparison = compareRuns(before, after)
  const heading = `${told(before)} → ${told(after)}\n\n`
  session.terminal.write(heading + diffText(comparison, painter(session.terminal.colors)))
  session.status = statusOf(comparison)
}

function told({ target, started }: Run): string {
  return oneLine(`${target.name} of ${started}`)
}

/** What was measured differently cannot have become better or worse. */
function refuse(before: Run, after: Run): void {
  if (before.target.role !== after.target.role)
    throw new UsageError(
      `the first run judged a ${before.target.role}, the second a ${after.target.role}`
    )
  if (before.profile !== after.profile)
    throw new UsageError('one run was judged with --strict and the other without')
}

function statusOf({ worse, vanished, shortfalls }: Comparison): 0 | 1 | 3 {
  const isWhole = [...shortfalls.before, ...shortfalls.after].length === 0
  // What a run that was cut short did not come to has not vanished.
  const proven = worse.filter(({ after }) => isWhole || after !== 'inconclusive')
  if (proven.length > 0 || (isWhole && vanished.some(({ scenario }) => scenario === undefined)))
    return 1
  return isWhole ? 0 : 3
}
