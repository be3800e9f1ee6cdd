import type { InvocationRecord, Run, ScenarioResult } from '../verdict/result.js'
import { transcript } from '../wire/transcript.js'
import { visible } from '../wire/visible.js'
import { commandLine } from './command-line.js'
import { printable } from './printable.js'

/** What passed in a scenario, as plain text: its exchanges and invocations, in order. */
export function account(
  run: Run,
  scenario: Pick<ScenarioResult, 'exchanges' | 'invocations'>
): string {
  const exchanges = scenario.exchanges.flatMap(id => run.exchanges[id] ?? [])
  const parts = [...exchanges.map(transcript), ...scenario.invocations.map(describe)]
  return printable(parts.join('\n\n'))
}

function describe(invocation: InvocationRecord): string {
  const { command, exitCode, signal, ended, stdout, stderr } = invocation
  const end = ended ?? signal ?? `exit status ${exitCode ?? 'unknown'}`
  const output = [...lines('stdout', stdout), ...lines('stderr', stderr)]
  return [
    `$ ${commandLine(command)}`,
    ...output,
    `(${end}, ${Math.round(invocation.duration)} ms)`
  ].join('\n')
}

/** Output longer than this is cut: it stands whole in the JSON report. */
const enough = 2048

function lines(name: string, output: string): readonly string[] {
  const bytes = Buffer.from(output, 'base64')
  const text = bytes.toString('latin1', 0, enough)
  const shown = text.split(/(?<=\n)/).map(line => `${name} ${visible(Buffer.from(line, 'latin1'))}`)
  const rest = bytes.length - enough
  if (bytes.length === 0) return []
  return rest > 0 ? [...shown, `${name} … and ${rest} bytes more`] : shown
}
