import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { constants } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import type { Exit } from './exit.js'
import { closeInherited } from './inherited.js'
import { onJudgeEnd } from './judge-end.js'
import { watchMemory } from './memory-watch.js'
import { Output } from './output.js'
import { familyOf } from './process-table.js'
import { StartFailure } from './start-failure.js'
import { judgeMark, watchOver } from './watchman.js'

/** What to start: an argument list, never a shell line. */
export interface Launch {
  /** What the command is started by, as a sandbox; it passes on how the program ended. */
  readonly prefix?: readonly string[]
  readonly command: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  /** How many octets of memory all its processes may hold together; more end them. */
  readonly memory?: number
  /** How many bytes of each output are kept: the last ones. */
  readonly limit: number
  /** Called when it prints more than that. */
  readonly onOverflow?: () => void
  /** How many bytes it may print at all; more end it. By default any number. */
  readonly most?: number
  /** Whether it may end well and leave its work to a child, as daemons do. By default not. */
  readonly mayLeave?: boolean
  /** What stands on its standard input; by default nothing, not even an open one. */
  readonly input?: Input
}

/** Lines for a program that prompts. One that prompts in a loop needs an input that does not end. */
export interface Input {
  readonly text: string
  readonly ends: boolean
}

// With five times the work that both cores could do, the slowest bundled server was gone 0.23 s
// after SIGTERM. One that is still there after a second ignores the signal, or waits for clients
// that never leave.
const GRACE = 1000

// What a dead process left in its pipes is read within a turn of the event loop. Only a child that
// escaped from the session can hold the pipes open longer, and nobody waits for that one.
const DRAIN = 1000

// How often those are looked for to whom a program has left its work, in milliseconds.
const LOOK = 100

/** A program in a session of its own, so that it can be ended together with all its children. */
export class TargetProcess {
  readonly stdout: Output
  readonly stderr: Output
  /** Resolves when the program has ended; with neither code nor signal where it had left. */
  readonly exited: Promise<Exit>
  /** Resolves when, after that, all its output has been read. */
  readonly drained: Promise<void>
  readonly #child: ChildProcess
  readonly #mark: string
  readonly #forget = onJudgeEnd(() => this.signal('SIGKILL'))
  readonly #release: () => void
  readonly #look: () => void
  #pid: number
  #exit: Exit | undefined
  #isAsked = false
  #isFlooding = false
  #hasLeft = false

  /** Throws StartFailure when the system refuses to start the program. */
  static async start(launch: Launch): Promise<TargetProcess> {
    try {
      const mark = `${judgeMark}/${randomUUID()}`
      const child = spawnDetached(launch, mark)
      await once(child, 'spawn')
      return new TargetProcess(child, mark, launch)
    } catch (error) {
      throw new StartFailure(`${launch.command[0]} cannot be started: ${String(error)}`, '')
    }
  }

  private constructor(child: ChildProcess, mark: string, launch: Launch) {
    const { limit, onOverflow = () => {}, most = Number.POSITIVE_INFINITY, input } = launch
    if (!child.pid || !child.stdout || !child.stderr) throw new Error('the process has no pipes')
    this.#child = child
    this.#mark = mark
    this.#pid = child.pid
    this.#release = watchOver(child.pid)
    this.#look = launch.memory ? this.#watch(launch.memory) : () => {}
    const overflow = () => {
      onOverflow()
      if (this.stdout.total + this.stderr.total > most) this.#stem()
    }
    this.stdout = new Output(child.stdout, limit, overflow)
    this.stderr = new Output(child.stderr, limit, overflow)
    child.on('error', () => {})
    feed(child, input)
    const closed = once(child, 'close')
    this.exited = new Promise(resolve => {
      child.once('exit', (code, signal) => {
        const exit = launch.prefix ? passedOn({ code, signal }) : { code, signal }
        resolve(launch.mayLeave ? this.#outlived(exit) : this.#ended(exit))
      })
    })
    this.drained = Promise.all([this.exited, closed]).then(() => {})
  }

  /** Of the program, or of the child that it left its work to. */
  get pid(): number {
    return this.#pid
  }

  /** Whether the program has left its work to a child. */
  get hasLeft(): boolean {
    return this.#hasLeft
  }

  /** Whether all are gone to whom the program has left its work, which is seen some time before it counts. */
  get isExtinct(): boolean {
    return this.#hasLeft && this.#heirs().length === 0
  }

  /** Whether it was ended since it printed without end. */
  get isFlooding(): boolean {
    return this.#isFlooding
  }

  /** How it ended; nothing while it runs. */
  get exit(): Exit | undefined {
    return this.#exit
  }

  /** Signals the program and everything that it started. */
  signal(signal: NodeJS.Signals): void {
    this.#isAsked = true
    const leader = this.#child.pid ?? this.#pid
    send(-leader, signal)
    for (const pid of familyOf(leader, this.#mark)) if (pid !== leader) send(pid, signal)
  }

  /** Asks it to end, makes it end after a second, and waits until it has. */
  async stop(): Promise<Exit> {
    if (this.#exit) return this.#exit
    this.signal('SIGTERM')
    const force = setTimeout(() => this.signal('SIGKILL'), GRACE)
    const exit = await this.exited
    clearTimeout(force)
    return exit
  }

  #watch(most: number): () => void {
    const family = () => familyOf(this.#child.pid ?? this.#pid, this.#mark)
    return watchMemory(family, most, () => this.signal('SIGKILL'))
  }

  #stem(): void {
    if (this.#isFlooding) return
    this.#isFlooding = true
    this.signal('SIGKILL')
  }

  /** A program that ended well, and nobody asked it to, runs on in its children if it has any. */
  async #outlived(exit: Exit): Promise<Exit> {
    while (exit.code === 0 && !this.#isAsked) {
      const heirs = this.#heirs()
      const [first] = heirs
      if (first === undefined) break
      this.#hasLeft = true
      if (!heirs.includes(this.#pid)) this.#pid = first
      await delay(LOOK)
    }
    if (!this.#hasLeft) return this.#ended(exit)
    await this.#extinct()
    // How a child of a child ends is told to nobody but its parent, and that one is gone.
    return this.#ended({ code: null, signal: null })
  }

  async #extinct(): Promise<void> {
    while (this.#heirs().length > 0) await delay(LOOK)
  }

  #heirs(): readonly number[] {
    const leader = this.#child.pid ?? this.#pid
    return familyOf(leader, this.#mark).filter(pid => pid !== leader)
  }

  #ended(exit: Exit): Exit {
    this.#exit = exit
    this.#forget()
    this.#look()
    this.signal('SIGKILL')
    this.#release()
    const { stdin, stdout, stderr } = this.#child
    const release = setTimeout(() => [stdin, stdout, stderr].map(pipe => pipe?.destroy()), DRAIN)
    this.#child.once('close', () => clearTimeout(release))
    return exit
  }
}

function spawnDetached(launch: Launch, mark: string): ChildProcess {
  const [program = '', ...args] = [...(launch.prefix ?? []), ...launch.command]
  const [name = '', value] = mark.split('=')
  const env = { ...launch.env, [name]: value }
  const { cwd } = launch
  const stdin = launch.input ? 'pipe' : 'ignore'
  // Who is shut in gets nothing of the judge.
  if (launch.prefix) closeInherited()
  const stdio: StdioOptions = [stdin, 'pipe', 'pipe']
  return spawn(program, args, { cwd, env, detached: true, stdio })
}

/** A shell, and whoever passes on how its child ended, tells signals by numbers from 129. */
function passedOn(exit: Exit): Exit {
  const number = (exit.code ?? 0) - 128
  const [name] = Object.entries(constants.signals).find(([, value]) => value === number) ?? []
  return name === undefined ? exit : { code: null, signal: name as NodeJS.Signals }
}

function feed({ stdin }: ChildProcess, input: Input | undefined): void {
  if (!stdin || !input) return
  // A program that ends without reading closes the pipe: that is its own affair.
  stdin.on('error', () => {})
  stdin.write(input.text)
  if (input.ends) stdin.end()
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It has ended by itself.
  }
}
