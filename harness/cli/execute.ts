import { Command, CommanderError } from 'commander'
import { SelectionError } from '../suite/selection.js'
import { AdapterError } from '../target/adapter-error.js'
import { addDiff } from './diff.js'
import { addDoctor } from './doctor.js'
import { addExplain } from './explain.js'
import { addGrade } from './grade.js'
import { addInit } from './init.js'
import { addList } from './list.js'
import { addReport } from './report.js'
import { addRun } from './run.js'
import type { Session } from './session.js'
import { UsageError } from './usage-error.js'
import { addZoo } from './zoo.js'

const commands = [
  addRun,
  addInit,
  addDoctor,
  addList,
  addExplain,
  addReport,
  addDiff,
  addGrade,
  addZoo
] as const

/** Does what the arguments ask for. What the process is to exit with is in the session then. */
export async function execute(argv: readonly string[], session: Session): Promise<void> {
  try {
    await program(session).parseAsync(argv, { from: 'user' })
  } catch (error) {
    session.status = statusOf(error)
    if (!(error instanceof CommanderError)) session.terminal.warn(`h10spec: ${complaint(error)}\n`)
  }
}

function program(session: Session): Command {
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
  for (const add of commands) add(command, session)
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
