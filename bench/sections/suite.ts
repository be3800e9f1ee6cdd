import { join } from 'node:path'
import { aimsOf } from '../aims.js'
import type { Bench, Findings, Row, Section } from '../bench.js'
import { median } from '../numbers.js'
import { h10spec, httpfs } from '../programs.js'
import { root } from '../root.js'
import { byTurns } from '../rounds.js'
import { timedRun } from '../timed-run.js'

export const suite: Section = {
  name: 'suite',
  title: 'The suite beside a bare script',
  needs: ['hyperfine'],
  run: measure
}

interface Program {
  readonly name: string
  readonly words: readonly string[]
}

async function measure(bench: Bench): Promise<Findings> {
  const walls: Row[] = []
  const costs: Row[] = []
  const commands: string[] = []
  for (const target of ['httpfs', 'httpc'] as const) {
    bench.say(target)
    const programs = programsFor(target, bench)
    commands.push(...programs.map(({ words }) => words.join(' ')))
    const turns = await byTurns(programs, bench.rounds, async ({ words }) => ({
      ...(await timedRun(words, bench))
    }))
    walls.push(turns.row(target, 'wall'))
    costs.push(turns.row(target, 'processor'))
  }
  const seconds = median(walls[0]?.figures.get('h10spec') ?? [])
  const goal = { subject: 'h10spec', peers: ['bare script'], bound: 3, most: true }
  return {
    method: [
      'The script makes the exchanges that the run before it recorded: with httpfs eight scenarios at once, with httpc as many as there are cores, a process for each request. It publishes what was answered with 200, and decides nothing.',
      'The parts are differences: the start is that of `h10spec --version`, loading that of a run of one requirement, the exchanges those of the script.'
    ],
    commands,
    tables: [
      { title: 'Time', unit: 's', better: 'less', subject: 'h10spec', rows: walls },
      { title: 'Processor time', unit: 's', better: 'less', subject: 'h10spec', rows: costs },
      {
        title: 'Where the time goes with httpfs',
        unit: 's',
        better: 'less',
        subject: 'time',
        rows: await parts(walls[0], bench)
      }
    ],
    aims: [
      ...aimsOf(walls, [
        { ...goal, text: 'the suite on httpfs, to a bare script', rows: name => name === 'httpfs' },
        { ...goal, text: 'the suite on httpc, to a bare script', rows: name => name === 'httpc' }
      ]),
      { text: 'the suite on httpfs, seconds', ratio: seconds, bound: 5, isMet: seconds <= 5 }
    ]
  }
}

/** The judge comes first: the script needs what it records. */
function programsFor(target: 'httpfs' | 'httpc', { scratch }: Bench): Program[] {
  const result = join(scratch, `${target}.json`)
  const peers = join(root, 'bench', 'peers')
  const judge = ['node', h10spec, 'run', target, '--no-segmentation', '--report', `json=${result}`]
  const script =
    target === 'httpfs'
      ? ['node', join(peers, 'replay-server.js'), result, httpfs, join(scratch, 'replayed')]
      : ['node', join(peers, 'replay-client.js'), result, join(scratch, 'replayed')]
  return [
    { name: 'h10spec', words: judge },
    { name: 'bare script', words: script }
  ]
}

async function parts(walls: Row | undefined, bench: Bench): Promise<Row[]> {
  const whole = median(walls?.figures.get('h10spec') ?? [])
  const exchanges = median(walls?.figures.get('bare script') ?? [])
  const one = ['node', h10spec, 'run', 'httpfs', '--no-segmentation', '--only', 'status-line.form']
  const again = ['node', h10spec, 'report', join(bench.scratch, 'httpfs.json'), '--report']
  const start = (await timedRun(['node', h10spec, '--version'], bench)).wall
  const load = (await timedRun(one, bench)).wall - start
  const html = [...again, `html=${join(bench.scratch, 'page.html')}`]
  const report = (await timedRun(html, bench)).wall - start
  const rest = whole - start - load - exchanges
  const row = (name: string, value: number): Row => ({
    name,
    figures: new Map([['time', [value]]])
  })
  return [
    row('start of h10spec', start),
    row('loading features and steps, starting the server', load),
    row('exchanges, as the script makes them', exchanges),
    row('the rest: waiting, steps, verdicts, the document', rest),
    row('all of it', whole),
    row('besides: a report in HTML', report)
  ]
}
