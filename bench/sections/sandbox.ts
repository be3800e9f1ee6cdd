import { join } from 'node:path'
import { execa } from 'execa'
import type { Aim, Bench, Findings, Section } from '../bench.js'
import { median } from '../numbers.js'
import { root } from '../root.js'

/** Starts of each kind in a round. */
const starts = 20

export const sandbox: Section = {
  name: 'sandbox',
  title: 'A start in the sandbox',
  needs: ['bwrap', 'unshare'],
  run: measure
}

/** In milliseconds. */
interface Starts {
  /** Of each start, by kind; the kinds took turns. */
  readonly times: Readonly<Record<string, readonly number[]>>
  /** Of a processor, all starts of a kind together. */
  readonly used: Readonly<Record<string, number>>
}

async function measure({ rounds }: Bench): Promise<Findings> {
  const count = starts * rounds
  const { times, used } = await measureStarts(count)
  const row = (name: string, figureOf: (kind: string) => readonly number[]) => ({
    name,
    figures: new Map(Object.keys(times).map(kind => [kind, figureOf(kind)]))
  })
  return {
    method: [`A program that does nothing, ${starts} times a round each way, by turns.`],
    commands: [],
    tables: [
      {
        title: 'Time of a start',
        unit: 'ms',
        better: 'less',
        subject: SHUT,
        rows: [
          row('median', kind => times[kind] ?? []),
          row('fastest', kind => [Math.min(...(times[kind] ?? []))]),
          row('processor time', kind => [(used[kind] ?? Number.NaN) / count])
        ]
      }
    ],
    aims: [aimFor(times)]
  }
}

const SHUT = 'in the sandbox'

/** In milliseconds. */
const MOST = 50

function aimFor({ [SHUT]: shut = [], bare = [] }: Starts['times']): Aim {
  const extra = median(shut.map((time, nth) => time - (bare[nth] ?? Number.NaN)))
  const text = 'a start in the sandbox, beyond a bare one, in ms at most'
  return { text, ratio: extra, bound: MOST, isMet: extra < MOST }
}

async function measureStarts(count: number): Promise<Starts> {
  const { findSandboxEntrance } = await import(join(root, 'dist/harness/target/sandbox-space.js'))
  const entrance = await findSandboxEntrance()
  if ('refusal' in entrance) throw new Error(`there is no sandbox: ${entrance.refusal}`)
  const helper = join(root, 'bench/peers/sandboxed-start.js')
  const [program, ...args] = [...entrance.prefix, process.execPath, helper, root, String(count)]
  const { stdout } = await execa(program, args, { env: { H10SPEC_NETWORK: 'own' } })
  return JSON.parse(stdout) as Starts
}
