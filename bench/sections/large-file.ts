import { aimsOf } from '../aims.js'
import type { Bench, Findings, Row, Section } from '../bench.js'
import { load } from '../load.js'
import { byTurns } from '../rounds.js'
import type { RunningServer } from '../running-server.js'
import { servers } from '../servers.js'
import { warmUp } from '../warm-up.js'
import { withServers } from '../with-servers.js'

export const largeFile: Section = {
  name: 'large-file',
  title: 'A file of 200 MiB',
  needs: ['wrk'],
  run: bench => withServers(servers, bench, running => measure(running, bench))
}

async function measure(running: readonly RunningServer[], bench: Bench): Promise<Findings> {
  await warmUp(running, 'medium.txt', bench)
  const rates: Row[] = []
  const costs: Row[] = []
  for (const connections of [1, 8]) {
    const name = `${connections} at a time`
    bench.say(name)
    const work = { path: 'large.bin', connections, keepAlive: false, seconds: 2 * bench.seconds }
    const turns = await byTurns(running, bench.rounds, async server => {
      const { throughput, processorByMebibyte } = await load(server, work)
      return { throughput, processorByMebibyte }
    })
    rates.push(turns.row(name, 'throughput'))
    costs.push(turns.row(name, 'processorByMebibyte'))
  }
  const rows = () => true
  return {
    method: ['Counted is what arrives at wrk, also of files that are under way when time is up.'],
    commands: [],
    tables: [
      { title: 'Throughput', unit: 'MiB/s', better: 'more', subject: 'httpfs', rows: rates },
      { title: 'Processor time', unit: 'µs/MiB', better: 'less', subject: 'httpfs', rows: costs }
    ],
    aims: aimsOf(rates, [{ text: '200 MiB, to nginx', peers: ['nginx tuned'], rows, bound: 0.9 }])
  }
}
