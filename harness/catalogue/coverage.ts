import type { Role } from '../verdict/result.js'
import type { Catalogue, Entry, EntryRole } from './catalogue.js'
import type { Exclusion, Library } from './requirement.js'

/** How far the suite of one role reaches, in entries of the catalogue that bind it. */
export interface Coverage {
  readonly covered: readonly Entry[]
  /** Left out, with a reason beside a feature. */
  readonly excluded: readonly Entry[]
  /** Neither covered nor left out with a reason. */
  readonly open: readonly Entry[]
}

/** Whose side the suites never take: entries that bind nobody else are left out all at once. */
export const unjudged = {
  roles: ['proxy', 'gateway'],
  because:
    'An intermediary is judged between two parties at once, a client before it and a server ' +
    'behind it. The targets here are the two ends of a connection.'
} as const

const bound = {
  server: ['origin-server', 'sender', 'receiver'],
  client: ['client', 'sender', 'receiver']
} as const satisfies Record<Role, readonly EntryRole[]>

/**
 * Sorts every entry that binds a role by whether a requirement of its suite covers it. What the suite
 * of an assignment asks counts for nothing here: other targets are never asked it.
 */
export function coverageOf(catalogue: Catalogue, role: Role, library: Library): Coverage {
  const coveredIds = idsOf(library.requirements, role)
  const excludedIds = idsOf(library.exclusions, role)
  const entries = [...catalogue.requirements, ...catalogue.practice].filter(entry =>
    binds(entry, role)
  )
  const left = entries.filter(({ id }) => !coveredIds.has(id))
  return {
    covered: entries.filter(({ id }) => coveredIds.has(id)),
    excluded: left.filter(({ id }) => excludedIds.has(id)),
    open: left.filter(({ id }) => !excludedIds.has(id))
  }
}

/** Whether an entry binds targets of a role; a sender or a receiver may be either. */
export function binds({ roles }: Entry, role: Role): boolean {
  return roles.some(each => (bound[role] as readonly EntryRole[]).includes(each))
}

/** Whether an entry binds nobody whom the suites judge. */
export function isUnjudged({ roles }: Entry): boolean {
  return roles.every(each => (unjudged.roles as readonly EntryRole[]).includes(each))
}

function idsOf(items: readonly Pick<Exclusion, 'suite' | 'covers'>[], role: Role): Set<string> {
  const own = items.filter(({ suite }) => suite === role)
  return new Set(own.flatMap(({ covers }) => covers))
}
