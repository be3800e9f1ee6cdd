import type { FeatureFile } from './features.js'

/** How many scenarios each requirement has, by id; every example of an outline is one. */
export function scenarioCounts(features: readonly FeatureFile[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { tags } of features.flatMap(({ pickles }) => pickles))
    for (const tag of tags) {
      const id = tag.name.slice(1)
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  return counts
}
