import type { Change, Comparison } from '../../report/compare.js'
import { oneLine } from '../../report/printable.js'
import { count, indent, table } from './layout.js'
import type { Paint, Style } from './paint.js'

/** A comparison for a person at a terminal: what is worse first, the sum last. */
export function diffText(comparison: Comparison, paint: Paint): string {
  const { worse, better, other, added, vanished, shortfalls } = comparison
  const parts = [
    ...section('Worse', 'red', worse, paint),
    ...section('No longer judged', 'red', vanished, paint),
    ...section('Better', 'green', better, paint),
    ...section('Different', 'bold', other, paint),
    ...section('New', 'bold', added, paint),
    ...shortfalls.before.map(reason => paint('magenta', `The first run: ${oneLine(reason)}`)),
    ...shortfalls.after.map(reason => paint('magenta', `The second run: ${oneLine(reason)}`)),
    sum(comparison)
  ]
  return `${parts.join('\n\n')}\n`
}

function section(title: string, style: Style, changes: readonly Change[], paint: Paint): string[] {
  if (changes.length === 0) return []
  return [`${paint(style, title)}\n${indent(table(changes.map(row)), 2)}`]
}

function row({ requirement, scenario, before, after, because }: Change): string[] {
  const verdicts = [before ?? 'nothing', after ?? 'nothing'].join(' → ')
  const remark = [scenario, because].filter(text => text !== undefined && text !== '')
  return [oneLine(requirement), verdicts, oneLine(remark.join(': '))]
}

function sum({ worse, better, added, vanished }: Comparison): string {
  const parts = [
    worse.length === 0 ? 'nothing is worse' : `${worse.length} worse`,
    `${better.length} better`,
    `${added.length} new`,
    `${vanished.length} no longer judged`
  ]
  return `${count(worse.length + better.length, 'change')}: ${parts.join(', ')}`
}
