import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench, Curve, Findings, Point, Section } from '../bench.js'
import { type Load, type LoadResult, load } from '../load.js'
import { h10spec } from '../programs.js'
import { root } from '../root.js'
import type { RunningServer } from '../running-server.js'
import { firstServer, tunedNginx } from '../servers.js'
import { folders, powers } from '../site.js'
import { timedRun } from '../timed-run.js'
import { warmUp } from '../warm-up.js'
import { withServers } from '../with-servers.js'

const crowds = [1, 4, 16, 64, 256, 1024]

/** So many topics of the suite each. */
const topics = [1, 2, 4, 8, 16]

export const growth: Section = {
  name: 'growth',
  title: 'What more work costs',
  needs: ['wrk', 'hyperfine'],
  run: bench => withServers([firstServer, tunedNginx], bench, running => measure(running, bench))
}

async function measure(running: readonly RunningServer[], bench: Bench): Promise<Findings> {
  await warmUp(running, 'small.txt', bench)
  const { seconds } = bench
  const listings = folders.map(count => ({
    work: count,
    load: {
      path: `many-${count}/`,
      connections: 1,
      keepAlive: true,
      seconds,
      fields: ['Accept: text/html']
    }
  }))
  const files = powers.map(size => ({
    work: size,
    load: { path: `${size}.bin`, connections: 1, keepAlive: true, seconds }
  }))
  const crowded = crowds.map(connections => ({
    work: connections,
    load: { path: 'small.txt', connections, keepAlive: true, seconds }
  }))
  return {
    method: ['Measured once for each point, without other subjects in between.'],
    commands: [],
    tables: [],
    curves: [
      await curve(running, bench, listings, milliseconds, {
        name: 'files',
        title: 'Files in a folder',
        work: 'files',
        cost: 'milliseconds a listing'
      }),
      await curve(running, bench, files, milliseconds, {
        name: 'size',
        title: 'Size of a file',
        work: 'bytes',
        cost: 'milliseconds a request'
      }),
      await curve(running, bench, crowded, ({ processor }) => processor, {
        name: 'connections',
        title: 'Connections',
        work: 'connections',
        cost: 'processor time a request, µs'
      }),
      await scenarios(bench)
    ]
  }
}

interface Step {
  readonly work: number
  readonly load: Load
}

function milliseconds({ rate }: LoadResult): number {
  return 1000 / rate
}

async function curve(
  running: readonly RunningServer[],
  bench: Bench,
  steps: readonly Step[],
  cost: (result: LoadResult) => number,
  about: Omit<Curve, 'lines'>
): Promise<Curve> {
  bench.say(about.title)
  const lines = new Map<string, Point[]>(running.map(({ name }) => [name, []]))
  for (const step of steps) {
    for (const server of running) {
      const result = await load(server, step.load)
      // What no request came through of in the time has no place in a curve.
      const point = { work: step.work, cost: cost(result) }
      if (Number.isFinite(point.cost)) lines.get(server.name)?.push(point)
    }
  }
  return { ...about, lines }
}

async function scenarios(bench: Bench): Promise<Curve> {
  const names = readdirSync(join(root, 'features', 'server'))
    .filter(name => name.endsWith('.feature'))
    .map(name => name.replace('.feature', ''))
  const result = join(bench.scratch, 'growth.json')
  const points: Point[] = []
  for (const count of topics) {
    const only = names.slice(0, count)
    bench.say(`${count} topics`)
    const words = ['node', h10spec, 'run', 'httpfs', '--no-segmentation', '--only', ...only]
    const { wall } = await timedRun([...words, '--report', `json=${result}`], bench)
    points.push({ work: countScenarios(result), cost: wall })
  }
  return {
    name: 'scenarios',
    title: 'Scenarios of a run',
    work: 'scenarios',
    cost: 'seconds',
    lines: new Map([['h10spec run', points]])
  }
}

function countScenarios(file: string): number {
  const run = JSON.parse(readFileSync(file, 'utf8')) as {
    requirements: { scenarios: unknown[] }[]
  }
  return run.requirements.flatMap(({ scenarios: list }) => list).length
}
