import type { Aim, Findings, Row, Section, Table } from './bench.js'
import { format, median, medianRatio, slope } from './numbers.js'

export interface Outcome {
  readonly section: Section
  readonly findings?: Findings
  /** Why there was nothing to measure. */
  readonly missing?: string
  /** Why it broke off. */
  readonly failure?: string
}

interface Report {
  readonly started: Date
  readonly machine: readonly string[]
  readonly arguments: readonly string[]
  readonly given: { readonly seconds: number; readonly rounds: number }
  readonly outcomes: readonly Outcome[]
}

/** The report as Markdown. */
export function markdown({ started, machine, given, outcomes, arguments: args }: Report): string {
  const aims = outcomes.flatMap(({ findings }) => findings?.aims ?? [])
  const command = ['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' ')
  return `${[
    '# Benchmark',
    `\`${command}\`, ${started.toISOString()}. Medians of ${given.rounds} rounds, loads of ${given.seconds} s. In brackets: the ratio to the first column, the median of the ratios of each round.`,
    machine.map(line => `- ${line}`).join('\n'),
    ...(aims.length > 0 ? ['## Aims', aimTable(aims)] : []),
    ...outcomes.map(section)
  ].join('\n\n')}\n`
}

function aimTable(aims: readonly Aim[]): string {
  const lines = aims.map(({ text, ratio, bound, isMet }) => [
    text,
    format(ratio),
    format(bound),
    isMet ? 'met' : 'not met'
  ])
  return table(['aim', 'ratio', 'wanted', ''], lines)
}

function section({ section: { title, name }, findings, missing, failure }: Outcome): string {
  const heading = `## ${title}\n\n\`--only ${name}\``
  if (missing !== undefined) return `${heading}\n\nLeft out: ${missing}.`
  if (!findings) return `${heading}\n\nBroke off: ${failure}`
  return [
    heading,
    findings.method.join(' '),
    ...findings.tables.map(figures),
    ...(findings.curves ?? []).map(({ name: file, title: text, lines }) => {
      const slopes = [...lines].map(([line, points]) => `${line} ${format(slope(points))}`)
      return `![${text}](${file}.svg)\n\n${text}: slope ${slopes.join(', ')} (1 is linear).`
    }),
    ...(findings.commands.length > 0 ? [['```', ...findings.commands, '```'].join('\n')] : [])
  ].join('\n\n')
}

function figures({ title, unit, better, rows, subject }: Table): string {
  const names = [...new Set(rows.flatMap(({ figures }) => [...figures.keys()]))]
  const subjects = [subject, ...names.filter(name => name !== subject)]
  const lines = rows.map(row => [row.name, ...subjects.map(name => cell(row, name, subject))])
  const reasons = new Set(rows.flatMap(({ missing = new Map() }) => [...missing].map(reason)))
  return [
    `### ${title}: ${unit}, ${better} is better`,
    table(['', ...subjects], lines),
    ...[...reasons].map(text => `- ${text}`)
  ].join('\n\n')
}

function cell({ figures }: Row, name: string, subject: string): string {
  const values = figures.get(name)
  if (!values || values.length === 0) return '–'
  if (name === subject) return format(median(values))
  const ratio = medianRatio(values, figures.get(subject) ?? [])
  return `${format(median(values))} (${format(ratio)})`
}

function reason([name, why]: [string, string]): string {
  return `${name} left out: ${why}`
}

function table(heads: readonly string[], lines: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [row(heads), row(heads.map((_, n) => (n === 0 ? '---' : '---:'))), ...lines.map(row)].join(
    '\n'
  )
}
