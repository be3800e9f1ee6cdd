import type { Loss } from './compare.js'
import type { Finding } from './finding.js'
import type { Litter } from './litter.js'
import type { Mutant } from './mutant.js'
import type { Specimen } from './result.js'
import { topicOf } from './topic.js'

/** What came of a mutant, by what was found of the program that it was in. */
export function specimenOf(mutant: Mutant, finding: Finding, litter: Litter): Specimen {
  const { name, suite, topic, kind, breaks, place, change } = mutant
  const others = litter.filter(other => other !== mutant)
  return {
    ...{ name, suite, topic, place: `${place.file}:${place.line}`, change, breaks },
    ...(kind !== undefined && { kind }),
    ...(others.length > 0 && { together: others.map(other => other.name) }),
    ...finding,
    ...(others.length > 0 && shareOf(mutant, finding, litter))
  }
}

/** No two of a litter break something in one topic. */
function shareOf({ breaks }: Mutant, finding: Finding, litter: Litter) {
  const topics = new Set(breaks.map(topicOf))
  const own = (losses: readonly Loss[]) => losses.filter(({ id }) => topics.has(topicOf(id)))
  return {
    broken: own(finding.broken),
    blocked: own(finding.blocked),
    inconclusive: own(finding.inconclusive),
    duration: finding.duration / litter.length
  }
}
