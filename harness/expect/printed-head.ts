import { Violation } from './outcome.js'
import { shown } from './shown.js'
import { endOf, type Visit } from './visit.js'

/** The head that a response was sent with: what a verbose client has to print. */
export interface TellingHead {
  readonly statusLine: string
  readonly fields: readonly (readonly [name: string, value: string])[]
}

/** Throws a Violation unless version, code and phrase were printed on one line, in any setting. */
export function expectStatusLine(visit: Visit, { statusLine }: TellingHead): void {
  if (
    outputOf(visit)
      .split('\n')
      .some(line => holdsInOrder(line, statusLine.split(' ')))
  )
    return
  throw violation(visit, `"${statusLine}"`)
}

/** Throws a Violation unless each name was printed with its value behind it on the same line. */
export function expectPrintedFields(visit: Visit, { fields }: TellingHead): void {
  const lines = outputOf(visit).split('\n')
  const missing = fields.find(field => !lines.some(line => holdsInOrder(line, field)))
  if (missing) throw violation(visit, `"${missing.join(': ')}"`)
}

/** Throws a Violation when the body stands before the status line on standard output. */
export function expectHeadFirst(visit: Visit, { statusLine }: TellingHead): void {
  expectStatusLine(visit, { statusLine, fields: [] })
  const stdout = visit.invocation.stdout.toString('latin1')
  const [, , ...phrase] = statusLine.split(' ')
  const head = stdout.indexOf(phrase.join(' '))
  const body = stdout.lastIndexOf(visit.body.toString('latin1'))
  if (body >= 0 && head < body) return
  throw violation(visit, 'the head, then the body')
}

/** Throws a Violation when the phrase or the value of a field was printed. */
export function expectNoHead(visit: Visit, { statusLine, fields }: TellingHead): void {
  const stdout = visit.invocation.stdout.toString('latin1')
  const [, , ...phrase] = statusLine.split(' ')
  const told = [phrase.join(' '), ...fields.map(([, value]) => value)]
  const found = told.find(text => stdout.includes(text))
  if (found !== undefined) throw violation(visit, `nothing of the head, and so no "${found}"`)
}

function holdsInOrder(line: string, parts: readonly string[]): boolean {
  let at = 0
  for (const part of parts) {
    const found = line.toLowerCase().indexOf(part.toLowerCase(), at)
    if (found < 0) return false
    at = found + part.length
  }
  return true
}

function outputOf({ invocation: { stdout, stderr } }: Visit): string {
  return `${stdout.toString('latin1')}\n${stderr.toString('latin1')}`
}

function violation(visit: Visit, expected: string): Violation {
  const { stdout } = visit.invocation
  const actual = `${stdout.length === 0 ? 'nothing' : shown(stdout)}; it ${endOf(visit)}`
  return new Violation({ expected, actual })
}
