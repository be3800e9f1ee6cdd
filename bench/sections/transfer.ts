import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { aimsOf } from '../aims.js'
import type { Bench, Findings, Row, Section } from '../bench.js'
import { httpc } from '../programs.js'
import { byTurns } from '../rounds.js'
import type { RunningServer } from '../running-server.js'
import { sink, tunedNginx } from '../servers.js'
import { fill } from '../site.js'
import { watchedRun } from '../watched-run.js'
import { withServers } from '../with-servers.js'

export const transfer: Section = {
  name: 'transfer',
  title: 'Large transfers by httpc',
  needs: ['nginx'],
  run: bench => withServers([tunedNginx, sink], bench, running => measure(running, bench))
}

interface Client {
  readonly name: string
  readonly words: readonly [program: string, ...args: string[]]
}

async function measure([nginx, taker]: readonly RunningServer[], bench: Bench): Promise<Findings> {
  if (!nginx || !taker) throw new Error('the servers do not start')
  const big = join(bench.site.root, 'transfer.bin')
  const got = join(bench.scratch, 'got.bin')
  fill(big, bench.megabytes * 2 ** 20)
  const down = downloads(nginx.url('transfer.bin'), got).filter(({ words }) => bench.has(words[0]))
  const up = uploads(taker.url(''), big).filter(({ words }) => bench.has(words[0]))
  const rates: Row[] = []
  const peaks: Row[] = []
  for (const [name, clients] of [
    ['download', down],
    ['upload', up]
  ] as const) {
    bench.say(name)
    const turns = await byTurns(clients, bench.rounds, async ({ words }) => {
      rmSync(got, { force: true })
      const { duration, peak } = await watchedRun(words)
      return { rate: bench.megabytes / duration, peak }
    })
    rates.push(turns.row(name, 'rate'))
    peaks.push(turns.row(name, 'peak'))
  }
  rmSync(big)
  const goal = { peers: ['curl'], bound: 0.9, subject: 'httpc' }
  return {
    method: [
      `${bench.megabytes} MiB from nginx to a file, and from a file to a server that drops it.`
    ],
    commands: [...down, ...up].map(({ words }) => words.join(' ')),
    tables: [
      { title: 'Throughput', unit: 'MiB/s', better: 'more', subject: 'httpc', rows: rates },
      { title: 'Peak memory', unit: 'MiB', better: 'less', subject: 'httpc', rows: peaks }
    ],
    aims: aimsOf(rates, [
      { ...goal, text: 'httpc, download to a file, to curl', rows: name => name === 'download' },
      { ...goal, text: 'httpc, upload of a file, to curl', rows: name => name === 'upload' }
    ])
  }
}

function downloads(url: string, file: string): Client[] {
  return [
    { name: 'httpc', words: ['node', httpc, 'get', '-o', file, url] },
    { name: 'curl', words: ['curl', '-sS', '--fail', '-o', file, url] },
    { name: 'wget', words: ['wget', '-q', '-O', file, url] }
  ]
}

function uploads(url: string, file: string): Client[] {
  const type = 'Content-Type: application/octet-stream'
  return [
    { name: 'httpc', words: ['node', httpc, 'post', '-f', file, url] },
    {
      name: 'curl',
      words: ['curl', '-sS', '--fail', '-X', 'POST', '-H', 'Expect:', '-H', type, '-T', file, url]
    },
    {
      name: 'wget',
      words: ['wget', '-q', '-O', '/dev/null', '--header', type, '--post-file', file, url]
    }
  ]
}
