import { execa } from 'execa'
import { processorTime } from './process-table.js'
import type { RunningServer } from './running-server.js'

/** What wrk is to do. */
export interface Load {
  readonly path: string
  readonly connections: number
  readonly keepAlive: boolean
  /** In seconds. */
  readonly seconds: number
  /** A script for wrk and its arguments. */
  readonly script?: readonly [path: string, ...args: string[]]
  readonly fields?: readonly string[]
}

export interface LoadResult {
  /** Requests a second. */
  readonly rate: number
  /** MiB a second. */
  readonly throughput: number
  /** The server's own processor time for each request, in microseconds. */
  readonly processor: number
  /** The server's own processor time for each MiB, in microseconds. */
  readonly processorByMebibyte: number
}

const units = { B: 1 / 2 ** 20, KB: 1 / 2 ** 10, MB: 1, GB: 2 ** 10 } as const

/** Loads a server by wrk, one thread of it. Throws when it answers otherwise than by 2xx. */
export async function load(server: RunningServer, work: Load): Promise<LoadResult> {
  const before = processorTime(server.id)
  const { stdout } = await execa('wrk', commandOf(server, work))
  const used = (processorTime(server.id) - before) * 1e6
  const refused = /Non-2xx or 3xx responses: (\d+)/.exec(stdout)
  if (refused) throw new Error(`${server.name} refused ${refused[1]} requests for ${work.path}`)
  const requests = Number(/(\d+) requests in/.exec(stdout)?.[1] ?? 0)
  const [, amount = '0', unit = 'B'] = /Transfer\/sec:\s+([\d.]+)(B|KB|MB|GB)/.exec(stdout) ?? []
  const throughput = Number(amount) * units[unit as keyof typeof units]
  return {
    rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? 0),
    throughput,
    processor: used / requests,
    processorByMebibyte: used / (throughput * work.seconds)
  }
}

/** The arguments of wrk; the name and version say which client the server has. */
export function commandOf(server: RunningServer, work: Load): string[] {
  const { path, connections, keepAlive, seconds, script, fields = [] } = work
  const [file, ...args] = script ?? []
  return [
    ...['-t1', `-c${connections}`, `-d${seconds}s`],
    ...['-H', `Connection: ${keepAlive ? 'keep-alive' : 'close'}`],
    ...fields.flatMap(field => ['-H', field]),
    ...(file === undefined ? [] : ['-s', file]),
    server.url(path),
    ...(args.length > 0 ? ['--', ...args] : [])
  ]
}
