import type { InvocationRecord } from '../../verdict/result.js'
import { commandLine } from '../command-line.js'
import { countBytes, showBytes } from './bytes.js'
import { html, type Markup } from './markup.js'

/** One run of a client: its command line, how it ended and what it printed. */
export function showInvocation(invocation: InvocationRecord): Markup {
  return html`<figure class="invocation"><figcaption><b>command</b> <span>${ending(invocation)}</span> <span>${Math.round(invocation.duration)} ms</span></figcaption>
<pre class="command">$ ${commandLine(invocation.command)}</pre>
${showOutput('standard output', invocation.stdout)}${showOutput('standard error', invocation.stderr)}</figure>`
}

function ending({ exitCode, signal, ended }: InvocationRecord): string {
  if (ended !== undefined) return judgesEnd[ended]
  return signal === null ? `exit status ${exitCode ?? 'unknown'}` : `killed by ${signal}`
}

const judgesEnd = {
  deadline: 'ended by the judge at its deadline',
  'output-limit': 'ended by the judge: too much output',
  'scenario-end': 'ended by the judge with the scenario'
} as const satisfies Record<NonNullable<InvocationRecord['ended']>, string>

function showOutput(name: string, output: string): Markup {
  const bytes = Buffer.from(output, 'base64')
  if (bytes.length === 0) return html`<p class="output">nothing on ${name}</p>`
  return html`<p class="output">${name}, ${countBytes(bytes.length)}</p><pre>${showBytes(bytes)}</pre>`
}
