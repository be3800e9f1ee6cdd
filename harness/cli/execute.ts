import { Command, CommanderError } from 'commander'
import { SelectionError } from '../suite/selection.js'
import { AdapterError } from '../target/adapter-error.js'
import type { Session } from './session.js'
import { UsageError } from './usage-error.js'

/** Adds a command to the program. */
type Add = (program: Command, session: Session) => void

// In the order in which the help shows them. Only the one that is asked for is loaded.
const commands: Readonly<Record<string, () => Promise<Add>>> = {
  run: async () => (await import('./run.js')).addRun,
  init: async () => (await import('./init.js')).addInit,
  doctor: async () => (await import('./doctor.js')).addDoctor,
  list: async () => (await import('./list.js')).addList,
  explain: async () => (await import('./explain.js')).addExplain,
  report: async () => (await import('./report.js')).addReport,
  diff: async () => (await import('./diff.js')).addDiff,
  grade: async () => (await import('./grade.js')).addGrade,
  worker: async () => (await import('./worker.js')).addWorker,
  gradescope: async () => (await import('./gradescope.js')).addGradescope,
  zoo: async () => (await import('./zoo.js')).addZoo
}

/** Does what the arguments ask for. What the process is to exit with is in the session then. */
export async function execute(argv: readonly string[], session: Session): Promise<void> {
  try {
    const asked = await program(argv[0] ?? '', session)
    await asked.parseAsync(argv, { from: 'user' })
  } catch (error) {
    session.status = statusOf(error)
    if (!(error instanceof CommanderError)) session.terminal.warn(`h10spec: ${complaint(error)}\n`)
  }
}

/** The program with the command of this name; with all of them where there is none. */
async function program(name: string, session: Session): Promise<Command> {
  const { terminal, version } = session
  const command = new Command('h10spec')
    .description('Judges HTTP/1.0 servers and clients by RFC 1945, and explains every verdict.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: text => terminal.write(text),
      writeErr: text => terminal.warn(text),
      getOutHelpWidth: () => terminal.columns,
      getErrHelpWidth: () => terminal.columns
    })
    .showHelpAfterError('(--help shows what there is)')
  const names = Object.hasOwn(commands, name) ? [name] : Object.keys(commands)
  for (const each of names) (await commands[each]?.())?.(command, session)
  return command
}

function statusOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  return isUsage(error) ? 2 : 3
}

function complaint(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // What the system refused, a report that cannot be written, is told without a stack.
  const isForUser = isUsage(error) || error.name === 'CatalogueError' || 'syscall' in error
  return isForUser ? error.message : (error.stack ?? error.message)
}

function isUsage(error: unknown): boolean {
  return [UsageError, SelectionError, AdapterError].some(kind => error instanceof kind)
}
