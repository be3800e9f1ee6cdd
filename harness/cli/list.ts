import { Argument, type Command } from 'commander'
import { loadFeatures } from '../catalogue/features.js'
import { loadRequirements } from '../catalogue/requirements.js'
import { scenarioCounts } from '../catalogue/scenario-counts.js'
import { loadSections } from '../catalogue/sections.js'
import { formatList } from '../report/format-list.js'
import { listAdapters } from '../target/adapters.js'
import type { Session } from './session.js'
import { table } from './text/layout.js'
import { painter } from './text/paint.js'
import { requirementList } from './text/requirement-list.js'

const lists = { targets, requirements, formats: reportFormats } as const satisfies Record<
  string,
  (session: Session) => string
>

/** `h10spec list`: what can be judged, by what, and how it is reported. */
export function addList(program: Command, session: Session): void {
  program
    .command('list')
    .description('show what is bundled')
    .addArgument(new Argument('<what>', 'what to show').choices(Object.keys(lists)))
    .action((what: keyof typeof lists) => {
      session.terminal.write(`${lists[what](session)}\n`)
    })
}

function targets(): string {
  return table(listAdapters().map(({ name, role, suites }) => [name, role, suites.join(', ')]))
}

function requirements({ root, terminal }: Session): string {
  const listing = {
    requirements: loadRequirements(root).requirements,
    scenarios: scenarioCounts(loadFeatures(root)),
    sections: loadSections(root).standard
  }
  return requirementList(listing, painter(terminal.colors))
}

function reportFormats(): string {
  return table(Object.entries(formatList).map(([name, { description }]) => [name, description]))
}
