import type { Adapter } from '../target/adapter.js'
import { buildTarget } from '../target/build.js'
import { type Check, finding, untried, well } from './check.js'
import { clientChecks } from './client-checks.js'
import { serverChecks } from './server-checks.js'

/** Builds, starts and asks a program as the suite would, and tells what works, step by step. */
export async function examine(adapter: Adapter, signal?: AbortSignal): Promise<readonly Check[]> {
  const built = await buildTarget(adapter, signal)
  const build = buildCheck(built)
  if (build.outcome === 'finding') return [build]
  const checks = await (built.role === 'server' ? serverChecks(built) : clientChecks(built))
  return [build, ...checks]
}

function buildCheck({ build, unbuilt }: Adapter): Check {
  if (build === undefined) return untried('builds', 'there is nothing to build')
  if (unbuilt?.tool !== undefined) {
    return finding(
      'builds',
      `${unbuilt.tool} is not installed`,
      ['build'],
      'install it, or build by another'
    )
  }
  if (unbuilt)
    return finding('builds', unbuilt.message, ['build'], 'mend the command, or the program')
  return well('builds', build.run.map(command => command.join(' ')).join(', then '))
}
