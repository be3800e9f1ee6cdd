import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { execa } from 'execa'
import { aimsOf } from '../aims.js'
import type { Bench, Findings, Section } from '../bench.js'
import { httpc } from '../programs.js'
import { byTurns } from '../rounds.js'
import type { RunningServer } from '../running-server.js'
import { firstServer } from '../servers.js'
import { withServers } from '../with-servers.js'

/** Starts in each round: on a busy machine the median of so few is still of use. */
const runs = 10

export const startUp: Section = {
  name: 'start-up',
  title: 'Start-up of httpc: a GET of 1 KiB',
  needs: ['hyperfine'],
  run: bench => withServers([firstServer], bench, running => measure(running, bench))
}

interface Command {
  readonly name: string
  readonly words: readonly [program: string, ...args: string[]]
}

async function measure([server]: readonly RunningServer[], bench: Bench): Promise<Findings> {
  if (!server) throw new Error('there is no server to ask')
  const commands = commandsFor(server.url('small.txt')).filter(({ words }) => bench.has(words[0]))
  const turns = await byTurns(commands, bench.rounds * 2, ({ words }) => time(words, bench))
  const rows = [turns.row('median', 'median'), turns.row('fastest', 'fastest')]
  const goal = { peers: ['node -e 0'], bound: 1.15, most: true, subject: 'httpc' }
  return {
    method: [
      `Each round starts each program ${runs} times in a row, by hyperfine without a shell.`
    ],
    commands: commands.map(({ words }) => words.join(' ')),
    tables: [{ title: 'Time', unit: 'ms', better: 'less', subject: 'httpc', rows }],
    aims: aimsOf(rows, [
      {
        ...goal,
        text: 'httpc, a small GET, to `node -e 0`, median',
        rows: name => name === 'median'
      },
      {
        ...goal,
        text: 'httpc, a small GET, to `node -e 0`, fastest',
        rows: name => name === 'fastest'
      }
    ])
  }
}

function commandsFor(url: string): Command[] {
  return [
    { name: 'httpc', words: ['node', httpc, 'get', url] },
    { name: 'node -e 0', words: ['node', '-e', '0'] },
    { name: 'curl', words: ['curl', '-s', url] },
    { name: 'wget', words: ['wget', '-q', '-O', '-', url] }
  ]
}

async function time(words: readonly string[], { scratch }: Bench) {
  const result = join(scratch, 'hyperfine.json')
  const quoted = words.map(word => `'${word}'`).join(' ')
  const options = ['-N', '--warmup', '1', '--runs', String(runs), '--export-json', result]
  await execa('hyperfine', [...options, quoted], { stdout: 'ignore', stderr: 'pipe' })
  const { results } = JSON.parse(readFileSync(result, 'utf8')) as {
    results: { median: number; min: number }[]
  }
  const [{ median, min } = { median: Number.NaN, min: Number.NaN }] = results
  return { median: median * 1000, fastest: min * 1000 }
}
