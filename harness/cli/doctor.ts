import type { Command } from 'commander'
import { placeOf } from '../doctor/adapter-place.js'
import { examine } from '../doctor/examine.js'
import type { Adapter } from '../target/adapter.js'
import { loadAdapter } from '../target/adapters.js'
import { requireCopyable } from '../target/layout.js'
import { holdPort } from '../target/port-lock.js'
import { builtOutside, doApart, entranceFor } from './apart.js'
import type { Session } from './session.js'
import { diagnosisText } from './text/diagnosis.js'
import { count } from './text/layout.js'
import { painter } from './text/paint.js'

const explanation = `
ADAPTER is a path, or the name of a bundled adapter. A server is built and started, a file is put into
its root and asked for, and another one is posted; a client is sent to a server of the doctor's own.
Each finding names the line of the adapter to change, unless it is the program's own.

It exits with 0 when everything works, 1 when there are findings, and 2 when the adapter makes no
sense.`

/** `h10spec doctor`: tries an adapter step by step. */
export function addDoctor(program: Command, session: Session): void {
  program
    .command('doctor')
    .description('try an adapter step by step, and tell which line to change')
    .argument('<adapter>', 'whose program to start')
    .addHelpText('after', explanation)
    .action((name: string) => doctor(name, session))
}

/** Where `run` would judge it: in a network of its own if that suits it and can be had. */
async function doctor(name: string, session: Session): Promise<void> {
  const target = { adapter: loadAdapter(name), words: [name] }
  if (target.adapter.role === 'server') requireCopyable(target.adapter)
  const entrance = await entranceFor([target], {}, session)
  const prefix = entrance && 'prefix' in entrance ? entrance.prefix : undefined
  if (prefix === undefined) return examineHere(name, target.adapter, session)
  const env = await builtOutside(target.adapter, session)
  return doApart(['doctor', '--', name], { prefix, env, session })
}

async function examineHere(name: string, adapter: Adapter, session: Session): Promise<void> {
  const { terminal, signal } = session
  const port = adapter.role === 'server' ? adapter.port : undefined
  const release = port === undefined ? undefined : await holdPort(port, signal)
  terminal.write(`${adapter.name}, a ${adapter.role}\n`)
  const checks = await examine(adapter, signal)
  release?.()
  const findings = checks.filter(({ outcome }) => outcome === 'finding').length
  terminal.write(diagnosisText(checks, placeOf(name), painter(terminal.colors)))
  terminal.write(findings === 0 ? 'Everything works\n' : `${count(findings, 'finding')}\n`)
  session.status = Math.max(session.status, findings > 0 ? 1 : 0)
}
