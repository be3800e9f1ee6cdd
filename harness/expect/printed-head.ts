import { Inconclusive, Violation } from './outcome.js'
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

/**
 * Throws a Violation unless all that was printed of the head stands before the body, and
 * Inconclusive when one of the two was not printed: that is a finding of its own.
 */
export function expectHeadFirst(visit: Visit, head: TellingHead): void {
  const stdout = visit.invocation.stdout.toString('latin1')
  const body = stdout.lastIndexOf(visit.body.toString('latin1'))
  const printed = wordsOf(head).filter(word => outputOf(visit).includes(word))
  if (body < 0 || printed.length === 0)
    throw new Inconclusive(`head and body were not both printed; it ${endOf(visit)}`)
  if (printed.every(word => stdout.indexOf(word) < body)) return
  throw violation(visit, 'the head, then the body')
}

/** Throws a Violation when the phrase or the value of a field was printed. */
export function expectNoHead(visit: Visit, head: TellingHead): void {
  const stdout = visit.invocation.stdout.toString('latin1')
  const found = wordsOf(head).find(word => stdout.includes(word))
  if (found !== undefined) throw violation(visit, `nothing of the head, and so no "${found}"`)
}

/** What of a head nobody can guess: the phrase and the values. */
function wordsOf({ statusLine, fields }: TellingHead): string[] {
  const [, , ...phrase] = statusLine.split(' ')
  return [phrase.join(' '), ...fields.map(([, value]) => value)]
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
