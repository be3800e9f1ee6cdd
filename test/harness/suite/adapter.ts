import type { ServerAdapter } from '../../../harness/target/adapter.js'

/** A server that no test of the suite starts: their steps look at nothing but themselves. */
export const adapter: ServerAdapter = {
  name: 'target',
  role: 'server',
  suites: ['server'],
  start: ['server', '{port}'],
  cwd: '.',
  env: {},
  files: {},
  lacks: [],
  isolation: 'run',
  host: '127.0.0.1'
}
