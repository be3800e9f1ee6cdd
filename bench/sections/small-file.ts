import { aimsOf, type Goal } from '../aims.js'
import type { Bench, Findings, Row, Section } from '../bench.js'
import { load } from '../load.js'
import { byTurns } from '../rounds.js'
import type { RunningServer } from '../running-server.js'
import { nodePeers, servers } from '../servers.js'
import { warmUp } from '../warm-up.js'
import { withServers } from '../with-servers.js'

const files = { '1 KiB': 'small.txt', '64 KiB': 'medium.txt' } as const
const crowds = [1, 32, 256]

const small = (mode: string) => (row: string) => row.startsWith('1 KiB') && row.includes(mode)

const goals: readonly Goal[] = [
  {
    text: '1 KiB, keep-alive, to nginx',
    peers: ['nginx tuned'],
    rows: small('keep-alive'),
    bound: 1
  },
  { text: '1 KiB, close, to nginx', peers: ['nginx tuned'], rows: small('close'), bound: 1 },
  {
    text: '1 KiB, keep-alive, to the best Node peer',
    peers: nodePeers,
    rows: small('keep-alive'),
    bound: 2
  },
  { text: '1 KiB, close, to the best Node peer', peers: nodePeers, rows: small('close'), bound: 2 }
]

export const smallFile: Section = {
  name: 'small-file',
  title: 'Small files',
  needs: ['wrk'],
  run: bench => withServers(servers, bench, running => measure(running, bench))
}

async function measure(running: readonly RunningServer[], bench: Bench): Promise<Findings> {
  await warmUp(running, 'small.txt', bench)
  const rates: Row[] = []
  const costs: Row[] = []
  for (const [size, path] of Object.entries(files)) {
    for (const keepAlive of [true, false]) {
      for (const connections of crowds) {
        const name = `${size}, ${keepAlive ? 'keep-alive' : 'close'}, ${connections}`
        bench.say(name)
        const able = running.filter(({ kind }) => kind.keepsAlive || !keepAlive)
        const work = { path, connections, keepAlive, seconds: bench.seconds }
        const turns = await byTurns(able, bench.rounds, async server => {
          const { rate, processor } = await load(server, work)
          return { rate, processor }
        })
        rates.push(turns.row(name, 'rate'))
        costs.push(turns.row(name, 'processor'))
      }
    }
  }
  return {
    method: [
      'All servers run at once and are loaded one after the other, so that only one works.',
      'The clients of wrk and the server share the processors of the machine.',
      'nginx is one worker; nobody but nginx without tuning logs. sirv reads its folder once, and serves what it saw then.'
    ],
    commands: running.map(({ command }) => command.join(' ')),
    tables: [
      { title: 'Throughput', unit: 'requests/s', better: 'more', subject: 'httpfs', rows: rates },
      {
        title: 'Processor time',
        unit: 'µs/request',
        better: 'less',
        subject: 'httpfs',
        rows: costs
      }
    ],
    aims: aimsOf(rates, goals)
  }
}
