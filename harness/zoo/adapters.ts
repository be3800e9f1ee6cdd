import type { Adapter } from '../target/adapter.js'
import { loadAdapter } from '../target/adapters.js'
import type { Role } from '../verdict/result.js'

const bundled = { server: 'httpfs', client: 'httpc' } as const satisfies Record<Role, string>

/** The adapter of the reference, or of a copy of it below `folder`. */
export function referenceAdapter(role: Role, folder?: string): Adapter {
  const adapter = loadAdapter(bundled[role])
  if (folder === undefined) return adapter
  return { ...adapter, start: adapter.start.map(word => word.replace('{package}', () => folder)) }
}
