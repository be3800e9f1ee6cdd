import { Argument, type Command } from 'commander'
import { loadRequirements } from '../catalogue/requirements.js'
import { formats } from '../report/formats.js'
import { listAdapters } from '../target/adapters.js'
import type { Session } from './session.js'
import { table } from './text/layout.js'

const lists = { targets, requirements, formats: reportFormats } as const satisfies Record<
  string,
  (session: Session) => string[][]
>

/** `h10spec list`: what can be judged, by what, and how it is reported. */
export function addList(program: Command, session: Session): void {
  program
    .command('list')
    .description('show what is bundled')
    .addArgument(new Argument('<what>', 'what to show').choices(Object.keys(lists)))
    .action((what: keyof typeof lists) => {
      session.terminal.write(`${table(lists[what](session))}\n`)
    })
}

function targets(): string[][] {
  return listAdapters().map(({ name, role, suites }) => [name, role, suites.join(', ')])
}

function requirements({ root }: Session): string[][] {
  return loadRequirements(root).requirements.map(({ id, suite, level, source, title }) => [
    id,
    suite,
    level,
    title,
    source
  ])
}

function reportFormats(): string[][] {
  return Object.entries(formats).map(([name, { description }]) => [name, description])
}
