import type { GradeRecord } from '../verdict/result.js'
import { likenessOf } from '../wire/likeness.js'
import { downTo, expectGrade } from './grade.js'
import { shown } from './shown.js'
import { endOf, type Visit } from './visit.js'

/** Throws a Violation unless the body was delivered octet for octet, whatever stands around it. */
export function expectDelivered(visit: Visit, body = visit.body): GradeRecord {
  const seen = likenessOf(visit.invocation.stdout, body)
  return expectGrade('stdout', seen, downTo('stdout', 'contained'), () => ({
    expected: `the body, ${shown(body)}`,
    actual: printedBy(visit, body)
  }))
}

/** Throws a Violation unless the body was printed and at most one newline beside it. */
export function expectAlone(visit: Visit): GradeRecord {
  const seen = likenessOf(visit.invocation.stdout, visit.body)
  return expectGrade('stdout', seen, downTo('stdout', 'exact and a newline'), () => ({
    expected: `${shown(visit.body)} alone`,
    actual: printedBy(visit, visit.body)
  }))
}

/** Throws a Violation unless the file holds the body and at most one newline beside it. */
export function expectStored(visit: Visit, stored: Buffer | undefined): GradeRecord {
  const seen = stored ? likenessOf(stored, visit.body) : 'missing'
  return expectGrade('output file', seen, downTo('output file', 'exact and a newline'), () => ({
    expected: `a file of ${shown(visit.body)}`,
    actual: stored ? `${shown(stored)} (${seen})` : `no file; it ${endOf(visit)}`
  }))
}

function printedBy(visit: Visit, body: Buffer): string {
  const { stdout } = visit.invocation
  const grade = likenessOf(stdout, body)
  return `${stdout.length === 0 ? 'nothing' : shown(stdout)} (${grade}); it ${endOf(visit)}`
}
