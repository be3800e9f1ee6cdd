import type { RunOptions } from './run-options.js'

/** The options of a run as the command line has them, without those that say what is judged. */
export function runWords(options: RunOptions): string[] {
  const { only, strict, segmentation, report, known, hosted, suite = [], network } = options
  return [
    ...list('--only', only),
    ...(strict ? ['--strict'] : []),
    ...(segmentation ? [] : ['--no-segmentation']),
    ...report.flatMap(({ format, file }) => ['--report', `${format}=${file}`]),
    ...(known === undefined ? [] : ['--known', known]),
    ...numbers(options),
    ...(hosted ? ['--hosted'] : []),
    ...list('--suite', suite),
    ...(network ? ['--network', network] : []),
    ...(options.sandbox ? ['--sandbox'] : [])
  ]
}

function numbers({ patience, seed, lanes, bound }: RunOptions): string[] {
  return Object.entries({ patience, seed, lanes, bound }).flatMap(([name, number]) =>
    number === undefined ? [] : [`--${name}`, String(number)]
  )
}

function list(option: string, values: readonly string[]): string[] {
  return values.length === 0 ? [] : [option, ...values]
}
