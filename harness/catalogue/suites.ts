import type { Role, Suite } from '../verdict/result.js'

/** Every suite, and the role of the targets that it judges. */
export const suites = {
  server: 'server',
  client: 'client',
  httpfs: 'server',
  httpc: 'client'
} as const satisfies Record<Suite, Role>

export const suiteNames = Object.keys(suites) as Suite[]
