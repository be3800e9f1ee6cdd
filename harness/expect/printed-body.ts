import { Violation } from './outcome.js'
import { shown } from './shown.js'
import { endOf, type Visit } from './visit.js'

/**
 * How much of a body a program printed, best first. Programs frame what they print: with a
 * newline, a banner or a prompt; only `transformed` and `absent` mean that octets were lost.
 */
export type Grade = 'exact' | 'exact and a newline' | 'contained' | 'transformed' | 'absent'

/** Throws a Violation unless the body was delivered octet for octet, whatever stands around it. */
export function expectDelivered(visit: Visit, body = visit.body): void {
  const { stdout } = visit.invocation
  if (stdout.includes(body)) return
  throw new Violation({ expected: `the body, ${shown(body)}`, actual: printedBy(visit) })
}

/** Throws a Violation unless the body was printed and at most one newline beside it. */
export function expectAlone(visit: Visit): void {
  const grade = gradeOf(visit.invocation.stdout, visit.body)
  if (grade === 'exact' || grade === 'exact and a newline') return
  throw new Violation({ expected: `${shown(visit.body)} alone`, actual: printedBy(visit) })
}

/** Throws a Violation unless the file holds the body and at most one newline beside it. */
export function expectStored(visit: Visit, stored: Buffer | undefined): void {
  const grade = stored && gradeOf(stored, visit.body)
  if (grade === 'exact' || grade === 'exact and a newline') return
  const actual = stored ? `${shown(stored)} (${grade})` : `no file; it ${endOf(visit)}`
  throw new Violation({ expected: `a file of ${shown(visit.body)}`, actual })
}

export function gradeOf(printed: Buffer, body: Buffer): Grade {
  if (printed.equals(body)) return 'exact'
  if (newlines.some(newline => printed.equals(Buffer.concat([body, newline]))))
    return 'exact and a newline'
  if (printed.includes(body)) return 'contained'
  return skeletonOf(printed).includes(skeletonOf(body)) ? 'transformed' : 'absent'
}

const newlines = [Buffer.from('\n'), Buffer.from('\r\n')]

/** What survives a change of character set, of line ends and of quotes. */
function skeletonOf(bytes: Buffer): string {
  return bytes.toString('latin1').replaceAll(/[^A-Za-z0-9]/g, '')
}

function printedBy(visit: Visit): string {
  const { stdout } = visit.invocation
  const grade = gradeOf(stdout, visit.body)
  return `${stdout.length === 0 ? 'nothing' : shown(stdout)} (${grade}); it ${endOf(visit)}`
}
