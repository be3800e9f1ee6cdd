import { execFile } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Adapter } from './adapter.js'
import { onJudgeEnd } from './judge-end.js'
import { callFilter } from './sandbox-calls.js'
import { enclosed, type Sandbox, type SandboxUser, sandboxFor } from './sandbox-command.js'
import { visibleFor } from './sandbox-copy.js'
import { groupsFor, removeControlGroup } from './sandbox-limits.js'
import { outsideOf } from './sandbox-space.js'
import { makeUp } from './sandbox-system.js'
import { Scratch } from './scratch.js'

/** An adapter whose program is started in a sandbox, or why it cannot be. */
export type Confined<Kind extends Adapter> =
  | { readonly adapter: Kind }
  | { readonly missing: string }

/**
 * Has whatever an adapter starts, its build included, run where it can harm nobody. Of the disk it
 * sees the system, and `folder` as a copy of its own: by default where its adapter lies. A folder
 * that cannot be copied leaves nothing to start. Only in a process that `findSandboxEntrance` let
 * in, and once for a run.
 */
export async function confine<Kind extends Adapter>(
  adapter: Kind,
  folder = adapter.here
): Promise<Confined<Kind>> {
  const found = await findSandbox()
  if ('missing' in found) return found
  try {
    const visible = visibleFor(adapter, folder, found.user.outside)
    return { adapter: { ...adapter, sandbox: { ...found, ...visible } } }
  } catch (error) {
    const message = `it cannot be had in a sandbox: ${error instanceof Error ? error.message : error}`
    return { adapter: { ...adapter, unbuilt: { message } } }
  }
}

/** The best sandbox that works on this machine, by trying each; or why there is none. */
export async function findSandbox(): Promise<Sandbox | { readonly missing: string }> {
  const outside = outsideOf()
  if (outside !== undefined) return { missing: outside }
  const folder = new Scratch().path
  const reasons: string[] = []
  for (const user of users()) {
    const sandbox = furnish(user, folder)
    const refusal = await refusalOf(sandbox)
    if (refusal === undefined) return sandbox
    reasons.push(refusal)
  }
  return { missing: reasons.at(-1) ?? 'this system has no users' }
}

// Numbers that no system gives to anybody, see systemd's "Users, Groups, UIDs and GIDs". A user of
// its own for each judge: the kernel counts processes by user.
const FIRST = 0x70000000
const LAST = 0x7ffffffe

/** Root gives its rights away; who is not root is in a namespace of users, and has none but there. */
function users(): readonly SandboxUser[] {
  const outside = randomInt(FIRST, LAST)
  const nobody: SandboxUser = { inside: 1000 }
  return process.getuid?.() === 0 ? [{ inside: outside, outside }, nobody] : [nobody]
}

function furnish(user: SandboxUser, folder: string): Sandbox {
  const groups = groupsFor(`h10spec-${user.outside ?? randomInt(FIRST, LAST)}`)
  onJudgeEnd(() => {
    for (const { folder } of groups) removeControlGroup(folder)
  })
  const filter = join(folder, 'calls')
  const calls = callFilter(groups.length > 0)
  if (calls) writeFileSync(filter, calls)
  makeUp(folder, user.inside)
  return sandboxFor({ user, groups, madeUp: folder, ...(calls && { filter }) })
}

// A start takes 40 ms; a machine that is a hundred times as busy is still no refusal.
const PATIENCE = 10_000

function refusalOf(sandbox: Sandbox): Promise<string | undefined> {
  const { prefix, command } = enclosed(sandbox, { command: ['true'], cwd: '/', env: {} }, [])
  const [program = '', ...args] = [...prefix, ...command]
  return new Promise(resolve => {
    execFile(program, args, { timeout: PATIENCE }, (error, _stdout, stderr) => {
      const [said] = stderr.trim().split('\n')
      resolve(error ? said || error.message : undefined)
    })
  })
}
