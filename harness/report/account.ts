import type { InvocationRecord, Run, ScenarioResult } from '../verdict/result.js'
import { transcript } from '../wire/transcript.js'
import { visible } from '../wire/visible.js'
import { commandLine } from './command-line.js'
import { printable } from './printable.js'
import { visitsOf } from './visits.js'

/** What passed in a scenario, as plain text: each command, its exchanges and what it printed. */
export function account(
  run: Run,
  scenario: Pick<ScenarioResult, 'exchanges' | 'invocations'>
): string {
  const parts = visitsOf(scenario).flatMap(({ invocation, exchanges }) => {
    const traces = exchanges.flatMap(id => run.exchanges[id] ?? []).map(transcript)
    if (invocation === undefined) return traces
    const command = `$ ${commandLine(invocation.command)}`
    const end = endOf(invocation)
    return traces.length === 0 ? [`${command}\n${end}`] : [command, ...traces, end]
  })
  return printable(parts.join('\n\n'))
}

function endOf({ exitCode, signal, ended, stdout, stderr, duration }: InvocationRecord): string {
  const end = ended ?? signal ?? `exit status ${exitCode ?? 'unknown'}`
  const output = [...lines('stdout', stdout), ...lines('stderr', stderr)]
  return [...output, `(${end}, ${Math.round(duration)} ms)`].join('\n')
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
