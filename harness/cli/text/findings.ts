import { oneLine, printable } from '../../report/printable.js'
import { findingKinds, unknownStatus } from '../../verdict/finding.js'
import { findingsIn } from '../../verdict/findings.js'
import type { FindingRecord, Run } from '../../verdict/result.js'
import { visible } from '../../wire/visible.js'
import type { Telling } from './finding.js'
import { count, indent } from './layout.js'

/** What the target does apart from HTTP, and the request that caused it. */
export function findingTexts(run: Run, telling: Telling): string[] {
  return findingsIn(run).map(finding => findingText(run, finding, telling))
}

function findingText(run: Run, finding: FindingRecord, { paint }: Telling): string {
  const { kind, scenarios, stderr = '' } = finding
  const [first = '', ...others] = scenarios
  const more = others.length === 0 ? '' : ` and ${count(others.length, 'more scenario')}`
  const word = paint('red', kind.toUpperCase())
  const head = `${word} ${paint('bold', endOf(finding))} in ${oneLine(first)}${more}`
  const tail = printable(stderr).trimEnd().split('\n').slice(-10).join('\n')
  const body = [requestOf(run, finding), tail].filter(part => part !== '')
  return [head, ...body.map(part => indent(part, 2))].join('\n')
}

function endOf({ kind, exitCode = null, signal = null }: FindingRecord): string {
  const end = signal ?? (exitCode === null ? '' : `exit status ${exitCode}`)
  if (kind === 'crash') return end === '' ? unknownStatus : end
  return end === '' ? findingKinds[kind] : `${findingKinds[kind]} (${end})`
}

// A request is known by its beginning.
const SHOWN = 100

function requestOf({ exchanges }: Run, { exchange = '' }: FindingRecord): string {
  const sent = exchanges[exchange]?.events.filter(({ kind }) => kind === 'sent') ?? []
  const bytes = Buffer.concat(sent.map(event => Buffer.from(event.bytes ?? '', 'base64')))
  if (bytes.length === 0) return ''
  const cut = bytes.length > SHOWN ? '…' : ''
  return `after ${printable(visible(bytes.subarray(0, SHOWN)))}${cut}`
}
