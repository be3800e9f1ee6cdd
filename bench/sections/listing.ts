import type { Bench, Findings, Section } from '../bench.js'
import { load } from '../load.js'
import { byTurns } from '../rounds.js'
import type { RunningServer } from '../running-server.js'
import { servers } from '../servers.js'
import { withServers } from '../with-servers.js'

export const listing: Section = {
  name: 'listing',
  title: 'The listing of 1,000 files',
  needs: ['wrk'],
  run: bench =>
    withServers(
      servers.filter(({ lists }) => lists),
      bench,
      running => measure(running, bench)
    )
}

async function measure(running: readonly RunningServer[], bench: Bench): Promise<Findings> {
  const work = {
    path: 'many-1000/',
    connections: 8,
    keepAlive: false,
    seconds: 2 * bench.seconds,
    fields: ['Accept: text/html']
  }
  const turns = await byTurns(running, bench.rounds, async server => {
    const { rate, processor } = await load(server, work)
    return { rate, processor }
  })
  const rows = (metric: string) => [turns.row('8 at a time', metric)]
  return {
    method: [
      'As HTML. What a listing tells differs: httpfs, nginx, Apache and lighttpd give size and date.'
    ],
    commands: [],
    tables: [
      {
        title: 'Throughput',
        unit: 'listings/s',
        better: 'more',
        subject: 'httpfs',
        rows: rows('rate')
      },
      {
        title: 'Processor time',
        unit: 'µs/listing',
        better: 'less',
        subject: 'httpfs',
        rows: rows('processor')
      }
    ]
  }
}
