import { Violation } from './outcome.js'
import { sentViolation } from './sent-violation.js'
import { shown } from './shown.js'
import { arrivalsOf, endOf, type Visit } from './visit.js'

/** Throws a Violation unless the program ended by itself and was not killed by a signal. */
export function expectEnd(visit: Visit): void {
  const { ended, signal } = visit.invocation
  if (ended === undefined && signal === null) return
  throw new Violation({ expected: 'the client to end by itself', actual: `it ${endOf(visit)}` })
}

/**
 * Throws a Violation unless the program ended by itself and its user can tell that something went
 * wrong: by the exit status, or by a word on either output besides `delivered`.
 */
export function expectReport(visit: Visit, delivered: Buffer = Buffer.alloc(0)): void {
  expectEnd(visit)
  const { exitCode, stdout, stderr } = visit.invocation
  if (exitCode !== 0 || isText(stderr) || isText(without(stdout, delivered))) return
  throw new Violation({
    expected: 'an exit status other than 0, or a message',
    actual: `status 0 and ${stdout.length === 0 ? 'no output' : shown(stdout)}`
  })
}

/** Throws a Violation unless the program ended by itself with the body, or with a report. */
export function expectBodyOrReport(visit: Visit): void {
  expectEnd(visit)
  if (!visit.invocation.stdout.includes(visit.body)) expectReport(visit)
}

/** Throws a Violation unless both programs ended alike: the same way, with the body or without. */
export function expectAlike(visit: Visit, other: Visit): void {
  const [one, two] = [visit, other].map(fateOf)
  if (one === two) return
  throw new Violation({ expected: `as for the known code: it ${two}`, actual: `it ${one}` })
}

/**
 * Throws a Violation unless either output names the command, and an option or the usage: a refusal
 * of what was asked names it too.
 */
export function expectExplained(visit: Visit, command: string): void {
  const { stdout, stderr } = visit.invocation
  const printed = Buffer.concat([stdout, stderr])
  const text = printed.toString('latin1').toLowerCase()
  if (text.includes(command) && /usage|(^|[^\w-])--?[a-z]/m.test(text)) return
  throw new Violation({ expected: `the usage of ${command}`, actual: shown(printed) })
}

/** Throws a Violation when as much as one octet arrived. */
export function expectNoRequest(visit: Visit): void {
  const [arrival] = arrivalsOf(visit)
  if (!arrival) return
  throw sentViolation(arrival, 'no request', shown(arrival.exchange.received), 0)
}

function isText(bytes: Buffer): boolean {
  return bytes.toString('latin1').trim() !== ''
}

function without(printed: Buffer, delivered: Buffer): Buffer {
  const at = delivered.length === 0 ? -1 : printed.indexOf(delivered)
  if (at < 0) return printed
  return Buffer.concat([printed.subarray(0, at), printed.subarray(at + delivered.length)])
}

function fateOf({ invocation, body }: Visit): string {
  const { ended, signal, exitCode, stdout } = invocation
  const end = ended ?? signal ?? `status ${exitCode}`
  return `ended with ${end}, ${stdout.includes(body) ? 'the body printed' : 'without the body'}`
}
