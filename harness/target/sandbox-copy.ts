import { chmodSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Adapter } from './adapter.js'
import { copyProgram } from './layout.js'
import { handOver } from './ownership.js'
import { expand } from './placeholders.js'
import { commonValues } from './prepare-launch.js'
import { packageRoot } from './root.js'
import type { Sandbox } from './sandbox-command.js'
import { Scratch } from './scratch.js'

/**
 * What a program in the sandbox sees of the disk beside the system: a copy of its folder, in which
 * it may write. The reference sees itself. Throws when that is too much, or is not where it starts:
 * an adapter that comes with a submission could name any place.
 */
export function visibleFor(adapter: Adapter, folder: string | undefined, user?: number): Visible {
  if (folder === undefined) return {}
  const to = resolve(folder)
  if (to === join(packageRoot(), 'fixtures', 'targets')) return { reads: reference() }
  const isOwn = adapter.cwd.startsWith('{scratch}') || adapter.cwd.startsWith('{root}')
  const cwd = expand(adapter.cwd, commonValues('', adapter.here))
  if (!isOwn && !isWithin(cwd, to)) throw new Error(`${cwd} is not in ${to}`)
  const from = join(new Scratch().path, 'copy')
  copyProgram(to, from)
  // It is entered before the judge's rights are given away: a closed one would let only its owner in.
  chmodSync(from, 0o755)
  handOver(from, user)
  return { copy: { from, to } }
}

type Visible = Pick<Sandbox, 'copy' | 'reads'>

function isWithin(path: string, folder: string): boolean {
  // Node's own takes the `..` behind a link for what its words say.
  return `${realpathSync.native(path)}/`.startsWith(`${realpathSync.native(folder)}/`)
}

function reference(): readonly string[] {
  return ['dist/httpc.cjs', 'dist/httpfs.cjs'].map(program => join(packageRoot(), program))
}
