import { join } from 'node:path'
import { execa } from 'execa'
import type { Bench, Findings, Section } from '../bench.js'
import { load } from '../load.js'
import { root } from '../root.js'
import { byTurns } from '../rounds.js'
import type { RunningServer } from '../running-server.js'
import { servers } from '../servers.js'
import { fill } from '../site.js'
import { withServers } from '../with-servers.js'

const megabytes = 100

export const post: Section = {
  name: 'post',
  title: 'Files that are stored',
  needs: ['wrk', 'curl'],
  run: bench =>
    withServers(
      servers.filter(({ stores }) => stores),
      bench,
      running => measure(running, bench)
    )
}

async function measure(running: readonly RunningServer[], bench: Bench): Promise<Findings> {
  const file = join(bench.scratch, 'stored.bin')
  fill(file, megabytes * 2 ** 20)
  const small = await byTurns(running, bench.rounds, async server => {
    const method = server.kind.stores ?? 'POST'
    const script = [join(root, 'bench', 'peers', 'store.lua'), method] as const
    const path = `stored/${server.port}.bin`
    const work = { path, connections: 8, keepAlive: false, seconds: bench.seconds, script }
    return { rate: (await load(server, work)).rate }
  })
  const large = await byTurns(running, bench.rounds, server => storeLarge(server, file))
  return {
    method: [
      'httpfs stores what is POSTed, nginx and Apache what is PUT; the others store nothing.',
      'Only httpfs waits until the disk has the file, which is what these figures show above all.'
    ],
    commands: [],
    tables: [
      {
        title: '1 KiB, 8 at a time',
        unit: 'files/s',
        better: 'more',
        subject: 'httpfs',
        rows: [small.row('1 KiB', 'rate')]
      },
      {
        title: '100 MiB, one after the other',
        unit: 'MiB/s',
        better: 'more',
        subject: 'httpfs',
        rows: [large.row('100 MiB', 'throughput')]
      }
    ]
  }
}

async function storeLarge(server: RunningServer, file: string): Promise<{ throughput: number }> {
  const url = server.url(`stored/large-${server.port}.bin`)
  const method = server.kind.stores ?? 'POST'
  const begun = performance.now()
  // Without "Expect:" curl would wait a second for a 100 that HTTP/1.0 does not have.
  const args = ['-sS', '--fail', '-o', '/dev/null', '-X', method, '-H', 'Expect:', '-T', file, url]
  await execa('curl', args)
  return { throughput: megabytes / ((performance.now() - begun) / 1000) }
}
