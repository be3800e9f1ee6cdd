import { readFile } from 'node:fs/promises'
import type { ClientAdapter, ServerAdapter } from '../../../harness/target/adapter.js'
import { type Launch, TargetProcess } from '../../../harness/target/process.js'

/** Generous: it is waited out only by tests of what never happens, which give their own. */
export const PATIENCE = 20_000

/** A server written as a script for node; its port is `process.argv[1]`, its root `[2]`. */
export function nodeServer(script: string, more: Partial<ServerAdapter> = {}): ServerAdapter {
  return {
    name: 'inline',
    role: 'server',
    suites: ['server'],
    start: ['{node}', '-e', script, '{port}', '{root}'],
    lacks: [],
    cwd: '{scratch}',
    env: {},
    files: {},
    isolation: 'run',
    host: '127.0.0.1',
    ...more
  }
}

/** A client written as a script for node; its arguments begin at `process.argv[1]`. */
export function nodeClient(script: string, more: Partial<ClientAdapter> = {}): ClientAdapter {
  return {
    name: 'inline',
    role: 'client',
    suites: ['client'],
    start: ['{node}', '-e', script, '{url}'],
    lacks: [],
    cwd: '{scratch}',
    env: {},
    methods: { GET: [] },
    options: {},
    ...more
  }
}

/** Answers every connection with "served" and closes it. */
export const serve = `require('net').createServer(s => {
  s.on('error', () => {}).end('served')
}).listen(Number(process.argv[1]), '127.0.0.1')`

/** Runs a script for node by itself; what is no argument of it says how. */
export function runScript(
  script: string,
  ...words: readonly (string | Partial<Launch>)[]
): Promise<TargetProcess> {
  const args = words.filter(word => typeof word === 'string')
  const more = words.filter(word => typeof word === 'object')
  const command = [process.execPath, '-e', script, ...args]
  const env = { PATH: process.env['PATH'] ?? '' }
  return TargetProcess.start({ command, cwd: '/', env, limit: 65536, ...more[0] })
}

/** Resolves when a running script has printed this. */
export async function untilPrinted(program: TargetProcess, text: string): Promise<void> {
  while (!program.stdout.text.includes(text)) await new Promise(resolve => setImmediate(resolve))
}

/** Whether a process exists and is more than the entry of a dead one that nobody has asked about. */
export async function isAlive(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => ') Z')
  return !/\) [ZX]/.test(stat)
}
