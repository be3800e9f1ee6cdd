import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { OUTPUT_LIMIT, type RunningClient } from './client-run.js'
import type { Ending, Invocation } from './invocation.js'
import { onJudgeEnd } from './judge-end.js'
import { MarkedOutput } from './marked-output.js'
import type { Launch } from './process.js'

/** A process that runs a client, a program of Node, again and again. */
export class ClientHost {
  readonly #child: ChildProcess
  readonly #forget: () => void
  readonly #exited: Promise<{ exitCode: number | null; signal: string | null }>

  /** `entry` is the module that the process runs. */
  constructor(entry: string, env: Launch['env']) {
    this.#child = fork(entry, { env, execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
    this.#child.on('error', () => {})
    this.#forget = onJudgeEnd(() => this.end())
    this.#exited = once(this.#child, 'exit').then(([exitCode, signal]) => ({ exitCode, signal }))
  }

  /** Whether it can run another one. */
  get isAlive(): boolean {
    const { connected, killed } = this.#child
    return connected && !killed
  }

  end(): void {
    this.#forget()
    this.#child.kill('SIGKILL')
  }

  /** Runs the program that the command names after node; one at a time. */
  run(launch: Pick<Launch, 'command' | 'cwd'>, patience: number): RunningClient {
    const course: { ended?: Ending } = {}
    const end = (why: Ending) => {
      course.ended ??= why
      this.end()
    }
    const expiry = setTimeout(() => end('deadline'), patience)
    const invocation = this.#invoke(launch, () => end('output-limit')).then(facts => {
      clearTimeout(expiry)
      return { ...facts, ...course }
    })
    return { invocation, end }
  }

  async #invoke(
    { command, cwd }: Pick<Launch, 'command' | 'cwd'>,
    onOverflow: () => void
  ): Promise<Invocation> {
    const began = performance.now()
    const mark = randomUUID()
    const { stdout, stderr } = this.#child
    if (!stdout || !stderr) throw new Error('the process has no pipes')
    const outputs = [stdout, stderr].map(
      stream => new MarkedOutput(stream, mark, OUTPUT_LIMIT, onOverflow)
    ) as [MarkedOutput, MarkedOutput]
    const [, program, ...args] = command
    this.#child.send({ program, args, cwd, mark }, () => {})
    const exit = await this.#exit()
    const duration = performance.now() - began
    await Promise.all(outputs.map(({ done }) => done))
    const [out, err] = outputs
    return { command, ...exit, duration, stdout: out.bytes, stderr: err.bytes }
  }

  /** How the program ended: as it told, or with the process. */
  async #exit(): Promise<Pick<Invocation, 'exitCode' | 'signal'>> {
    const over = new AbortController()
    const told = once(this.#child, 'message', { signal: over.signal })
    told.catch(() => {})
    const exit = await Promise.race([told, this.#exited])
    over.abort()
    return Array.isArray(exit) ? { exitCode: exit[0].exitCode, signal: null } : exit
  }
}
