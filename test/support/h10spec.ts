import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import type { Run } from '../../harness/verdict/result.js'
import { root } from './files.js'

/** What one run of the command line left behind. */
export interface Judged {
  readonly run: Run
  readonly exitCode: number
  readonly output: string
}

/** Judges a target with the built program, as a user would; bounded to ten minutes. */
export async function judge(target: string, ...options: readonly string[]): Promise<Judged> {
  const folder = mkdtempSync(join(tmpdir(), 'h10spec-test-'))
  const file = join(folder, 'result.json')
  const program = join(root, 'dist/harness/cli/main.js')
  const ended = await execa(
    process.execPath,
    [program, 'run', target, ...options, '--report', `json=${file}`],
    { cwd: root, reject: false, all: true, timeout: 600_000, stdin: 'ignore' }
  )
  const run = JSON.parse(readFileSync(file, 'utf8')) as Run
  rmSync(folder, { recursive: true })
  return { run, exitCode: ended.exitCode ?? -1, output: ended.all }
}

/** Each requirement with its verdict, in order: what two runs are compared by. */
export function verdictsOf(run: Run): Readonly<Record<string, string>> {
  return Object.fromEntries(run.requirements.map(({ id, verdict }) => [id, verdict]))
}
