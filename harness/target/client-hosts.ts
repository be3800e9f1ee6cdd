import { join } from 'node:path'
import { ClientHost } from './client-host.js'
import type { ClientLauncher } from './client-run.js'
import type { Launch } from './process.js'

/** Processes that run one client program: as many as it runs side by side. */
export class ClientHosts {
  readonly #all = new Set<ClientHost>()
  readonly #idle: ClientHost[] = []
  readonly #entry: string

  constructor(entry = join(import.meta.dirname, 'host/main.js')) {
    this.#entry = entry
  }

  /** Runs a program of Node in a process that stays for the next one. */
  readonly launch: ClientLauncher = async (launch, patience) => {
    const host = this.#idle.pop() ?? this.#add(launch.env)
    const run = host.run(launch, patience)
    run.invocation.then(() => this.#giveBack(host))
    return run
  }

  end(): void {
    for (const host of this.#all) host.end()
    this.#all.clear()
  }

  #add(env: Launch['env']): ClientHost {
    const host = new ClientHost(this.#entry, env)
    this.#all.add(host)
    return host
  }

  #giveBack(host: ClientHost): void {
    if (host.isAlive) return void this.#idle.push(host)
    host.end()
    this.#all.delete(host)
  }
}
