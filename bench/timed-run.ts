import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { execa } from 'execa'
import type { Bench } from './bench.js'

export interface TimedRun {
  /** In seconds. */
  readonly wall: number
  /** Of the program and all that it waited for, in seconds. */
  readonly processor: number
}

/** Runs a program once under hyperfine, whatever it exits with. */
export async function timedRun(words: readonly string[], { scratch }: Bench): Promise<TimedRun> {
  const file = join(scratch, 'timed-run.json')
  const quoted = words.map(word => `'${word}'`).join(' ')
  const options = ['-N', '--ignore-failure', '--runs', '1', '--export-json', file]
  await execa('hyperfine', [...options, quoted], { stdout: 'ignore', stderr: 'ignore' })
  const { results } = JSON.parse(readFileSync(file, 'utf8')) as {
    results: { mean: number; user: number; system: number }[]
  }
  const [{ mean, user, system } = { mean: Number.NaN, user: Number.NaN, system: Number.NaN }] =
    results
  return { wall: mean, processor: user + system }
}
