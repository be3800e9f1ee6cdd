import { extname, join } from 'node:path'
import type { Adapter } from '../target/adapter.js'
import { loadAdapter } from '../target/adapters.js'
import type { Role } from '../verdict/result.js'
import type { Filter } from './mutant.js'

const bundled = { server: 'httpfs', client: 'httpc' } as const satisfies Record<Role, string>

export function referenceAdapter(role: Role): Adapter {
  return loadAdapter(bundled[role])
}

/** The adapter of a copy of the reference that lies in a folder as it does in the package. */
export function copyAdapter(role: Role, folder: string): Adapter {
  const adapter = referenceAdapter(role)
  return { ...adapter, start: adapter.start.map(word => word.replace('{package}', () => folder)) }
}

/** The adapter of the server behind a filter, which starts it at another port. */
export function filteredAdapter(filter: Filter): Adapter {
  const adapter = referenceAdapter('server')
  const program = join(import.meta.dirname, `filter/main${extname(import.meta.filename)}`)
  // A filter in plain text may hold what looks like a placeholder.
  const encoded = Buffer.from(JSON.stringify(filter), 'utf8').toString('base64')
  const start = adapter.start.map(word => word.replace('{port}', '{inner}'))
  return { ...adapter, start: ['{node}', program, encoded, '{host}', '{port}', ...start] }
}
