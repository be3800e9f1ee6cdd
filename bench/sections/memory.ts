import { setTimeout } from 'node:timers/promises'
import type { Bench, Findings, Section } from '../bench.js'
import { Crowd } from '../crowd.js'
import { load } from '../load.js'
import { memory } from '../process-table.js'
import { byTurns, type Metrics } from '../rounds.js'
import type { RunningServer } from '../running-server.js'
import { servers } from '../servers.js'
import { warmUp } from '../warm-up.js'
import { withServers } from '../with-servers.js'

const idle = 10_000
const slow = 200

/** What a server does after the last change before its memory is looked at, in milliseconds. */
const settling = 500

export const memorySection: Section = {
  name: 'memory',
  title: 'Memory: idle, slow and busy clients',
  needs: ['wrk'],
  // A thread for each connection, as Python's has, would be another comparison.
  run: bench =>
    withServers(
      servers.filter(({ keepsAlive }) => keepsAlive),
      bench,
      running => measure(running, bench)
    )
}

async function measure(running: readonly RunningServer[], bench: Bench): Promise<Findings> {
  await warmUp(running, 'small.txt', bench)
  const turns = await byTurns(running, 1, server => measureOne(server, bench))
  const row = (metric: string, name: string) => turns.row(name, metric)
  return {
    method: [
      'The memory of all processes of a server, what they share counted once.',
      `${idle} clients have had one answer each and are quiet; ${slow} clients ask for 200 MiB and do not read; then the large file is loaded by 32 connections.`,
      'Measured once: memory does not depend on what else the machine does.'
    ],
    commands: [],
    tables: [
      {
        title: 'Memory',
        unit: 'MiB',
        better: 'less',
        subject: 'httpfs',
        rows: [
          row('before', 'before'),
          row('idle', `with ${idle} idle connections`),
          row('slow', `with ${slow} slow readers`),
          row('busy', 'after 200 MiB to each of 32')
        ]
      },
      {
        title: 'Held',
        unit: 'connections',
        better: 'more',
        subject: 'httpfs',
        rows: [row('held', 'of the idle')]
      }
    ]
  }
}

async function measureOne(server: RunningServer, bench: Bench): Promise<Metrics> {
  bench.say(server.name)
  const before = memory(server.id)
  const quiet = await Crowd.idle(server, idle)
  await setTimeout(settling)
  const [held, withIdle] = [quiet.held, memory(server.id)]
  quiet.leave()
  await setTimeout(settling)
  const unread = await Crowd.slow(server, slow)
  await setTimeout(settling)
  const withSlow = memory(server.id)
  unread.leave()
  await load(server, {
    path: 'large.bin',
    connections: 32,
    keepAlive: false,
    seconds: 2 * bench.seconds
  })
  return { before, idle: withIdle, held, slow: withSlow, busy: memory(server.id) }
}
