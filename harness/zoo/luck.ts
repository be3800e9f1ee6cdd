import type { Difference, Loss } from './compare.js'
import type { Draw } from './mutant.js'
import { topicOf } from './topic.js'

/**
 * The difference without what is broken by the luck of a draw: a request that was drawn at random
 * may be one that another requirement is about, which a mutant breaks as it says.
 */
export function setApartDrawn(
  difference: Difference,
  breaks: readonly string[],
  draws: readonly Draw[]
): Difference {
  const topics = new Set(breaks.map(topicOf))
  const near = draws.filter(({ beside }) => beside.some(topic => topics.has(topic)))
  const lucky = new Set(near.flatMap(draw => draw.breaks))
  const isLuck = ({ id }: Loss) => lucky.has(id) && !breaks.includes(id)
  const drawn = difference.broken.filter(isLuck)
  if (drawn.length === 0) return difference
  return { ...difference, broken: difference.broken.filter(loss => !isLuck(loss)), drawn }
}
