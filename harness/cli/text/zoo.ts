import { oneLine } from '../../report/printable.js'
import type { Loss } from '../../zoo/compare.js'
import { differing, type Outcome } from '../../zoo/outcome.js'
import type { Gap, Specimen, ZooResult } from '../../zoo/result.js'
import { count, indent, wrap } from './layout.js'
import type { Paint, Style } from './paint.js'

const styles = {
  caught: 'green',
  escaped: 'red',
  overkill: 'yellow',
  stillborn: 'red',
  error: 'magenta'
} as const satisfies Record<Outcome, Style>

const SHOWN = 20

/** A mutant on one line, with what it blocks; one not caught with all that is to be known of it. */
export function specimenText(specimen: Specimen, paint: Paint): string {
  const { name, suite, topic, outcome, duration } = specimen
  const label = paint(styles[outcome], outcome.padEnd(9))
  const line = `${label}  ${suite}/${topic}: ${name}  ${duration.toFixed(1)} s\n`
  const more = outcome === 'caught' ? lossLines('blocked', specimen.blocked) : details(specimen)
  return more.length === 0 ? line : `${line}${indent(more.join('\n'), 11)}\n`
}

function details(specimen: Specimen): string[] {
  const { place, because, blocked, inconclusive } = specimen
  const { missing, extra, seen } = differing(specimen)
  return [
    place,
    ...(because === undefined
      ? lossLines('declared, but not broken', missing)
      : [oneLine(because)]),
    ...lossLines('broken, but not declared', extra),
    ...lossLines('declared and broken', seen),
    ...lossLines('blocked', blocked),
    ...lossLines('inconclusive', inconclusive)
  ]
}

function lossLines(title: string, losses: readonly Loss[]): string[] {
  return losses.map(({ id, because }) => `${title}: ${id}  ${oneLine(because)}`.trimEnd())
}

/** The last lines: counts, requirements, and those without a mutant. */
export function zooText(result: ZooResult, paint: Paint): string {
  const { specimens, requirements, withoutMutant, duration, seed, near, complete } = result
  const size = `${count(specimens.length, 'mutant')}, ${count(requirements.length, 'requirement')}`
  return [
    '',
    `${paint('bold', 'zoo')}  ${size}, ${duration.toFixed(1)} s, seed ${seed}`,
    countsOf(specimens, paint),
    ...(complete ? [] : ['Not every mutant was judged']),
    ...(near ? ['Only near what they are to break; without --near all is looked at'] : []),
    gapsText(withoutMutant),
    ''
  ].join('\n')
}

function gapsText(withoutMutant: readonly Gap[]): string {
  const ids = withoutMutant.filter(({ excluded }) => excluded === undefined).map(({ id }) => id)
  if (ids.length === 0) return 'Every requirement has a mutant or a reason to have none'
  const shown = ids.slice(0, SHOWN).join(', ')
  const rest = ids.length > SHOWN ? ' and more: the report has them all' : ''
  return wrap(`${count(ids.length, 'requirement')} without a mutant: ${shown}${rest}`, 100)
}

function countsOf(specimens: readonly Specimen[], paint: Paint): string {
  const outcomes = Object.keys(styles) as Outcome[]
  return outcomes
    .map(outcome => ({
      outcome,
      number: specimens.filter(each => each.outcome === outcome).length
    }))
    .filter(({ number }) => number > 0)
    .map(({ outcome, number }) => paint(styles[outcome], `${number} ${outcome}`))
    .join('  ')
}
