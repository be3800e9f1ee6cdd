import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { loadStandard, type Standard } from '../catalogue/standard.js'
import { type FormatName, formatList } from '../report/format-list.js'
import { advice } from '../target/nearest.js'
import { packageRoot } from '../target/root.js'
import type { Run } from '../verdict/result.js'
import { UsageError } from './usage-error.js'

/** A report that was asked for: the format, and the file with {target} in it. */
export interface ReportOrder {
  readonly format: FormatName
  readonly file: string
}

/**
 * Reads `FORMAT` or `FORMAT=FILE`; without a file, the report of each target goes to `reports/`.
 * Throws a UsageError for an unknown format.
 */
export function readOrder(text: string): ReportOrder {
  const [, name = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(text) ?? []
  if (!isFormat(name)) {
    throw new UsageError(`"${name}" is no report format; ${advice(name, Object.keys(formatList))}`)
  }
  return { format: name, file: file || `reports/{target}.${formatList[name].extension}` }
}

/** Throws a UsageError when two reports would be written to one file. */
export function checkPlan(orders: readonly ReportOrder[], targets: readonly string[]): void {
  const files = targets.flatMap(target => orders.map(order => fileOf(order, target)))
  const twice = files.find((file, index) => files.indexOf(file) !== index)
  if (twice === undefined) return
  throw new UsageError(
    `two reports would be written to ${twice}; "{target}" in FILE keeps them apart`
  )
}

/** Writes the reports of a run; the files that were written. Throws what the file system throws. */
export async function writeReports(run: Run, orders: readonly ReportOrder[]): Promise<string[]> {
  if (orders.length === 0) return []
  const { renderers } = await import('../report/formats.js')
  return orders.map(order => {
    const file = fileOf(order, run.target.name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, renderers[order.format](run, standard))
    return file
  })
}

/** Where the first report of this target is to be; nothing when none is asked for. */
export function firstFile([order]: readonly ReportOrder[], target: string): string | undefined {
  return order && fileOf(order, target)
}

function standard(): Standard {
  return loadStandard(packageRoot())
}

function fileOf({ file }: ReportOrder, target: string): string {
  return file.replaceAll('{target}', target.replace(/[^\w.-]+/g, '-').replace(/^-|-$/g, ''))
}

function isFormat(name: string): name is FormatName {
  return Object.hasOwn(formatList, name)
}
