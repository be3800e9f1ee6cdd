import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench, Findings, Point, Section } from '../bench.js'
import { h10spec, httpfs } from '../programs.js'
import { byTurns } from '../rounds.js'
import { timedRun } from '../timed-run.js'

/** How many are judged at once, and of how many. */
const jobs = [1, 2, 4]
const submissions = 4
const classes = [1, 2, 4, 8]

export const grade: Section = {
  name: 'grade',
  title: 'Grading a class',
  needs: ['hyperfine'],
  run: measure
}

async function measure(bench: Bench): Promise<Findings> {
  const folder = prepare(bench)
  const subjects = jobs.map(count => ({ name: `--jobs ${count}`, count }))
  const turns = await byTurns(subjects, bench.rounds, async ({ count }) => {
    const seconds = await time(folder, submissions, count, bench)
    return { rate: (60 * submissions) / seconds }
  })
  const points: Point[] = []
  for (const work of classes) {
    bench.say(`a class of ${work}`)
    points.push({ work, cost: await time(folder, work, 2, bench) })
  }
  return {
    method: [
      `Each submission is httpfs itself, judged by one topic and not shut in; a class of ${submissions}.`
    ],
    commands: [commandOf(folder, submissions, 2).join(' ')],
    tables: [
      {
        title: 'Throughput',
        unit: 'submissions/min',
        better: 'more',
        subject: '--jobs 1',
        rows: [turns.row(`a class of ${submissions}`, 'rate')]
      }
    ],
    curves: [
      {
        name: 'submissions',
        title: 'Submissions of a class',
        work: 'submissions',
        cost: 'seconds, --jobs 2',
        lines: new Map([['h10spec grade', points]])
      }
    ]
  }
}

/** Classes of all sizes, an adapter and a rubric. */
function prepare({ scratch }: Bench): string {
  const folder = join(scratch, 'grade')
  for (const size of new Set([submissions, ...classes])) {
    for (let nth = 1; nth <= size; nth++) {
      const own = join(folder, `class-${size}`, `student-${nth}`)
      mkdirSync(own, { recursive: true })
      writeFileSync(join(own, 'README'), `student ${nth}\n`)
    }
  }
  writeFileSync(join(folder, 'adapter.yaml'), adapter)
  writeFileSync(join(folder, 'rubric.yaml'), rubric)
  return folder
}

async function time(folder: string, size: number, count: number, bench: Bench): Promise<number> {
  rmSync(join(folder, 'out'), { recursive: true, force: true })
  return (await timedRun(commandOf(folder, size, count), bench)).wall
}

function commandOf(folder: string, size: number, count: number): string[] {
  return [
    ...['node', h10spec, 'grade', join(folder, `class-${size}`), '--unsafe'],
    ...['--rubric', join(folder, 'rubric.yaml'), '--adapter', join(folder, 'adapter.yaml')],
    ...['--out', join(folder, 'out'), '--jobs', String(count)]
  ]
}

const adapter = `name: bench
role: server
suites: [httpfs]
start: [node, "${httpfs}", -p, "{port}", -d, "{root}"]
`

const rubric = `name: bench
title: Files
version: "1"
suites: [httpfs]
out-of: 1
parts:
  - { id: files, title: Files, points: 1, topics: [files] }
`
