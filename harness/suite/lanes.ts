import { availableParallelism } from 'node:os'
import { type FeatureFile, loadFeature } from '../catalogue/features.js'
import { CatalogueError } from '../catalogue/problem.js'
import type { Requirement } from '../catalogue/requirement.js'
import type { Adapter } from '../target/adapter.js'
import type { Place } from './place.js'
import type { SuiteRun } from './suite-run.js'

const SERVERS = 6

// Every lane reads the features of which it has a part: a part of this size is worth the reading.
const PART = 6

/**
 * How many lanes suit a target. A server is idle most of the time, as the judge waits for what may
 * come late; a client costs a process for each request. One that is not the judge's to start, or
 * that has a fixed port, is alone.
 */
export function usualLanes(adapter: Adapter): number {
  if (adapter.role === 'client') return availableParallelism()
  const isOne = adapter.url !== undefined || adapter.port !== undefined
  return isOne ? 1 : SERVERS
}

/** What each lane of a run reads, as cucumber takes it: features, or scenarios in them. */
export function lanesFor(run: SuiteRun): string[][] {
  const { requirements, lanes = 1 } = run
  // Without a path cucumber would look for features itself, and run them all.
  if (requirements.length === 0) return []
  const places = run.places ?? (lanes > 1 ? writtenPlaces(run) : undefined)
  if (places === undefined) return [featuresOf(requirements)]
  return lanesOf(places, lanes).map(pathsOf)
}

/** One path for each feature: cucumber searches the disk anew for every path that it is given. */
function pathsOf(lane: readonly Place[]): string[] {
  const lines = new Map<string, number[]>()
  for (const { feature, line } of lane) lines.set(feature, [...(lines.get(feature) ?? []), line])
  return [...lines].map(([feature, own]) => [feature, ...own].join(':'))
}

function featuresOf(requirements: readonly Requirement[]): string[] {
  return topicsOf(requirements).map(({ suite, topic }) => `features/${suite}/${topic}.feature`)
}

/** One requirement of each topic. */
function topicsOf(requirements: readonly Requirement[]): Requirement[] {
  const topics = new Map(requirements.map(each => [`${each.suite}/${each.topic}`, each]))
  return [...topics.values()]
}

// A feature that cannot be read is cucumber's to tell of.
function writtenPlaces({ root, requirements }: SuiteRun): Place[] | undefined {
  try {
    const topics = topicsOf(requirements)
    const features = topics.map(({ suite, topic }) => loadFeature(root, suite, topic))
    return placesOf(features, requirements)
  } catch (error) {
    if (error instanceof CatalogueError) return undefined
    throw error
  }
}

/** The scenarios of these requirements, in the order in which they are written. */
export function placesOf(
  features: readonly FeatureFile[],
  requirements: readonly Requirement[]
): Place[] {
  const tags = new Set(requirements.map(({ id }) => `@${id}`))
  return features.flatMap(({ file, pickles }) =>
    pickles
      .filter(pickle => pickle.tags.some(({ name }) => tags.has(name)))
      .map(({ location }) => ({ feature: file, line: location?.line ?? 0 }))
  )
}

/**
 * Deals scenarios out to at most so many lanes, each of which takes its own one after the other. A
 * long topic is dealt out in parts, so that no lane has all of it.
 */
export function lanesOf(places: readonly Place[], count: number): Place[][] {
  const lanes: Place[][] = Array.from({ length: count }, () => [])
  for (const [nth, part] of partsOf(places).entries()) lanes[nth % count]?.push(...part)
  return lanes.filter(lane => lane.length > 0)
}

function partsOf(places: readonly Place[]): Place[][] {
  const features = [...new Set(places.map(({ feature }) => feature))]
  return features.flatMap(name => {
    const own = places.filter(({ feature }) => feature === name)
    const count = Math.ceil(own.length / PART)
    return Array.from({ length: count }, (_, nth) => own.slice(nth * PART, (nth + 1) * PART))
  })
}
