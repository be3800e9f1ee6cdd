import type { Role } from '../verdict/result.js'
import type { Catalogue, Entry, EntryRole } from './catalogue.js'
import type { Exclusion, Library } from './requirement.js'
import { suites } from './suites.js'

/** How far the suites of one role reach, in entries of the catalogue that bind it. */
export interface Coverage {
  readonly covered: readonly Entry[]
  /** Left out, with a reason beside the feature. */
  readonly excluded: readonly Entry[]
  /** Testable, but neither covered nor excluded. */
  readonly open: readonly Entry[]
  /** Cannot be seen from outside, as the catalogue says. */
  readonly untestable: readonly Entry[]
}

const bound = {
  server: ['origin-server', 'sender', 'receiver'],
  client: ['client', 'sender', 'receiver']
} as const satisfies Record<Role, readonly EntryRole[]>

/** Sorts every entry that binds a role by whether a requirement of its suites covers it. */
export function coverageOf(catalogue: Catalogue, role: Role, library: Library): Coverage {
  const coveredIds = idsOf(library.requirements, role)
  const excludedIds = idsOf(library.exclusions, role)
  const entries = [...catalogue.requirements, ...catalogue.practice].filter(isBound)
  const left = entries.filter(({ id }) => !coveredIds.has(id))
  const unnamed = left.filter(({ id }) => !excludedIds.has(id))
  return {
    covered: entries.filter(({ id }) => coveredIds.has(id)),
    excluded: left.filter(({ id }) => excludedIds.has(id)),
    open: unnamed.filter(({ testable }) => testable !== 'no'),
    untestable: unnamed.filter(({ testable }) => testable === 'no')
  }

  function isBound({ roles }: Entry): boolean {
    return roles.some(each => (bound[role] as readonly EntryRole[]).includes(each))
  }
}

function idsOf(items: readonly Pick<Exclusion, 'suite' | 'covers'>[], role: Role): Set<string> {
  const own = items.filter(({ suite }) => suites[suite] === role)
  return new Set(own.flatMap(({ covers }) => covers))
}
