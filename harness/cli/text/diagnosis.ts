import type { AdapterPlace } from '../../doctor/adapter-place.js'
import type { Advice, Check } from '../../doctor/check.js'
import { indent } from './layout.js'
import type { Paint, Style } from './paint.js'

const marks = {
  well: ['works', 'green'],
  note: ['works', 'green'],
  finding: ['FINDING', 'red'],
  untried: ['untried', 'dim']
} as const satisfies Readonly<Record<Check['outcome'], readonly [string, Style]>>

/** What the doctor found, a step a line; below a finding stands the line to change. */
export function diagnosisText(
  checks: readonly Check[],
  place: AdapterPlace | undefined,
  paint: Paint
): string {
  const lines = checks.map(({ step, outcome, told, advice }) => {
    const [word, style] = marks[outcome]
    const [first = '', ...rest] = told.split('\n')
    const head = `${paint(style, word.padEnd(7))}  ${step.padEnd(8)}  ${first}`
    const below = [...rest, ...(advice ? [adviceText(advice, place, paint)] : [])]
    return [head, ...below.map(line => indent(line, 19))].join('\n')
  })
  return `${lines.join('\n')}\n`
}

function adviceText({ key, how }: Advice, place: AdapterPlace | undefined, paint: Paint): string {
  const name = key.join('.')
  if (place === undefined) return `${name}: ${how}`
  const { line, isThere } = place.lineOf(key)
  const where = paint('bold', `${place.file}:${line}`)
  return isThere ? `${where}: ${name}: ${how}` : `${where}: there is no ${name}; ${how}`
}
