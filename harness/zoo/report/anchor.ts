import type { Specimen, ZooResult } from '../result.js'

/** Where a mutant stands in the table of a topic. */
export function mutantAnchor({ place }: Specimen, topic: string): string {
  return `${topic}-${place}`.replaceAll(/[^\w.-]/g, '-')
}

/** Where it stands in the table of its first requirement; undefined where that has none. */
export function homeAnchor(specimen: Specimen, { requirements }: ZooResult): string | undefined {
  const home = requirements.find(({ id }) => id === specimen.breaks[0])
  return home && mutantAnchor(specimen, `${home.suite}/${home.topic}`)
}

/** Where a mutant that was not caught is shown whole. */
export function missAnchor({ place }: Specimen): string {
  return `miss-${place}`.replaceAll(/[^\w.-]/g, '-')
}

/** The row of a requirement. */
export function rowAnchor(id: string): string {
  return `row-${id}`
}
