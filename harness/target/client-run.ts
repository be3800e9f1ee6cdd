import { turn } from '../wire/watch.js'
import type { Exit } from './exit.js'
import type { Ending, Invocation } from './invocation.js'
import { type Launch, TargetProcess } from './process.js'

// No scenario sends a client more than a mebibyte. One that prints eight times as much does not
// print the body: it repeats itself, and would fill the memory while its time lasts.
export const OUTPUT_LIMIT = 8 * 1024 * 1024

/** A client that runs. */
export interface RunningClient {
  /** Resolves when the program has ended and all its output has been read. */
  readonly invocation: Promise<Invocation>
  /** Ends it, and keeps the first reason. */
  end(why: Ending): void
}

export type ClientLaunch = Pick<Launch, 'prefix' | 'memory' | 'command' | 'cwd' | 'env' | 'input'>

/** Starts a client with a patience in milliseconds. Throws StartFailure. */
export type ClientLauncher = (launch: ClientLaunch, patience: number) => Promise<RunningClient>

/** One run of a client, which ends by itself, after its time or its output, or when told. */
export class ClientRun implements RunningClient {
  readonly invocation: Promise<Invocation>
  readonly #command: readonly string[]
  readonly #process: TargetProcess
  #ended: Ending | undefined

  /** `patience` is in milliseconds. Throws StartFailure. */
  static async start(launch: ClientLaunch, patience: number): Promise<ClientRun> {
    const began = performance.now()
    const onOverflow = () => run.end('output-limit')
    const process = await TargetProcess.start({ ...launch, limit: OUTPUT_LIMIT, onOverflow })
    const run = new ClientRun(process, launch.command, { began, patience })
    return run
  }

  private constructor(
    process: TargetProcess,
    command: readonly string[],
    { began, patience }: { readonly began: number; readonly patience: number }
  ) {
    this.#process = process
    this.#command = command
    const expiry = setTimeout(() => this.#expire(), patience)
    this.invocation = process.exited.then(async exit => {
      clearTimeout(expiry)
      const duration = performance.now() - began
      await process.drained
      return this.#describe(exit, duration)
    })
  }

  end(why: Ending): void {
    this.#ended ??= why
    this.#process.signal('SIGKILL')
  }

  /** A judge that was busy itself hears of a program that ended in time only after its timer. */
  async #expire(): Promise<void> {
    await turn()
    if (this.#process.exit === undefined) this.end('deadline')
  }

  #describe({ code, signal }: Exit, duration: number): Invocation {
    const { stdout, stderr } = this.#process
    const facts = { command: this.#command, exitCode: code, signal, duration }
    const ended = this.#ended === undefined ? {} : { ended: this.#ended }
    return { ...facts, stdout: stdout.bytes, stderr: stderr.bytes, ...ended }
  }
}
