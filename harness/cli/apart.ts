import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Adapter } from '../target/adapter.js'
import { buildTarget, builtBefore } from '../target/build.js'
import { onJudgeEnd } from '../target/judge-end.js'
import { type Entrance, findEntrance, inOwnNetwork, isInOwnNetwork } from '../target/namespace.js'
import { networkOf } from '../target/network.js'
import { findSandboxEntrance } from '../target/sandbox-space.js'
import type { RunOptions } from './run-options.js'
import { runWords } from './run-words.js'
import type { Session } from './session.js'
import type { NamedTarget } from './targets.js'

/** How this machine lets targets into a network of their own; nothing when none is to have one. */
export async function entranceFor(
  targets: readonly NamedTarget[],
  { sandbox }: Pick<RunOptions, 'sandbox'>,
  { program }: Session
): Promise<Entrance | undefined> {
  if (program === undefined || isInOwnNetwork() || !targets.some(isForItself)) return undefined
  return sandbox ? findSandboxEntrance() : findEntrance()
}

/** Whether a target is to have a network of its own. */
export function isForItself({ adapter }: NamedTarget): boolean {
  return networkOf(adapter) === 'own'
}

/** Has a target judged by another process of this program, in a network of the target's own. */
export async function judgeApart(
  target: NamedTarget,
  prefix: readonly string[],
  options: RunOptions,
  session: Session
): Promise<void> {
  const words = ['run', ...runWords(options), ...operandsOf(target)]
  // What is to be shut in is built inside, and fetches nothing.
  const built = options.sandbox ? {} : await builtOutside(target.adapter, session)
  await doApart(words, { prefix, env: built, session })
}

/**
 * Builds a program before it has a network of its own, as what builds it may want to fetch
 * something. Returns what tells the process in that network how it came out.
 */
export async function builtOutside(adapter: Adapter, { signal }: Session) {
  const { unbuilt = null } = await buildTarget(adapter, signal)
  return { [builtBefore]: JSON.stringify(unbuilt) }
}

interface Elsewhere {
  readonly prefix: readonly string[]
  /** Variables beyond those of this process. */
  readonly env: Readonly<Record<string, string>>
  readonly session: Session
}

/**
 * Has another process of this program do what the words say, in a network of its own. It writes
 * and reports as this one would; its status is taken over.
 */
export async function doApart(
  words: readonly string[],
  { prefix, env: more, session }: Elsewhere
): Promise<void> {
  const [command = '', ...args] = [...prefix, ...(session.program ?? []), ...words]
  const env = { ...process.env, [inOwnNetwork]: 'own', ...more }
  // Out of reach of the terminal: what the user interrupts is told by a message, once.
  const judge = spawn(command, args, {
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc']
  })
  const forget = onJudgeEnd(() => judge.kill('SIGKILL'))
  const interrupt = () => judge.send('interrupt', () => {})
  session.signal.addEventListener('abort', interrupt)
  if (session.signal.aborted) interrupt()
  const [status] = await once(judge, 'exit')
  session.signal.removeEventListener('abort', interrupt)
  forget()
  session.status = Math.max(session.status, status ?? 3)
}

/** What stands behind the options: they end where the operands begin. */
function operandsOf({ words, adapter }: NamedTarget): readonly string[] {
  return words[0] === '--' ? ['--role', adapter.role, ...words] : ['--', ...words]
}
