import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Bench } from './bench.js'
import { searchPath } from './programs.js'
import { root as home } from './root.js'
import type { ServerKind } from './server-kind.js'

/** How long a server may take to listen, in milliseconds: Apache on a busy machine needs some. */
const patience = 20_000

/** A server that runs from `start` to `stop`. */
export class RunningServer {
  private constructor(
    readonly kind: ServerKind,
    readonly port: number,
    readonly command: readonly string[],
    readonly process: ChildProcess
  ) {}

  /** Throws when it does not listen. */
  static async start(kind: ServerKind, { site, scratch }: Bench): Promise<RunningServer> {
    const port = await freePort()
    const own = join(scratch, `${kind.name.replace(/\W/g, '-')}-${port}`)
    mkdirSync(own)
    const place = { package: home, root: site.root, scratch: own, port }
    const files = Object.entries(kind.files?.(place) ?? {})
    for (const [name, text] of files) writeFileSync(join(own, name), text)
    const command = kind.command(place)
    const process = launch(command)
    const server = new RunningServer(kind, port, command, process)
    await server.#listening()
    return server
  }

  get name(): string {
    return this.kind.name
  }

  get id(): number {
    return this.process.pid ?? 0
  }

  url(path: string): string {
    return `http://127.0.0.1:${this.port}/${path}`
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return
    const ended = once(this.process, 'exit')
    this.process.kill('SIGTERM')
    const late = new AbortController()
    const kill = setTimeout(5000, undefined, { signal: late.signal })
      .then(() => this.process.kill('SIGKILL'))
      .catch(() => undefined)
    await ended
    late.abort()
    await kill
  }

  async #listening(): Promise<void> {
    const until = Date.now() + patience
    while (!(await accepts(this.port))) {
      if (this.process.exitCode !== null || Date.now() > until) {
        await this.stop()
        throw new Error(`${this.name} does not listen: ${this.command.join(' ')}`)
      }
      await setTimeout(50)
    }
  }
}

/** Starts all that can be started; the rest is said and left out. */
export async function startAll(
  kinds: readonly ServerKind[],
  bench: Bench
): Promise<RunningServer[]> {
  const running: RunningServer[] = []
  for (const kind of kinds.filter(({ program }) => bench.has(program))) {
    try {
      running.push(await RunningServer.start(kind, bench))
    } catch (error) {
      bench.say(`${kind.name} is left out: ${error instanceof Error ? error.message : error}`)
    }
  }
  return running
}

function launch([program = '', ...args]: readonly string[]): ChildProcess {
  const env = { ...process.env, PATH: searchPath() }
  const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'ignore'] })
  // Told by the exit code as well, and nobody must end because of it.
  child.on('error', () => undefined)
  return child
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

async function accepts(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
