import type { Envelope, Pickle } from '@cucumber/messages'
import { type FeatureFile, loadFeature } from '../catalogue/features.js'
import { CatalogueError } from '../catalogue/problem.js'
import type { Requirement } from '../catalogue/requirement.js'
import type { Part } from './lane.js'
import { partsOf, pathsOf } from './parts.js'
import type { Place } from './place.js'
import type { SuiteRun } from './suite-run.js'

/** What a run is to show, known before anybody shows it. */
export interface Plan {
  /** Its scenarios, in messages like those of cucumber. None where a feature cannot be read. */
  readonly messages: readonly Envelope[]
  /** In the order in which lanes take them. */
  readonly parts: readonly Part[]
}

export function planOf(run: SuiteRun): Plan {
  const topics = topicsOf(run.requirements)
  const features = read(run.root, topics)
  // A feature that cannot be read is cucumber's to tell of.
  if (features === undefined) return { messages: [], parts: [topics.map(pathOf)] }
  const isChosen = choice(run)
  const chosen = features.map(feature => ({ feature, pickles: feature.pickles.filter(isChosen) }))
  const places = chosen.flatMap(({ pickles }) => pickles.map(placeOf))
  return {
    messages: chosen.flatMap(({ feature, pickles }) => announce(feature, pickles)),
    parts: dealt(places, run)
  }
}

/** One requirement of each topic. */
function topicsOf(requirements: readonly Requirement[]): Requirement[] {
  const topics = new Map(requirements.map(each => [`${each.suite}/${each.topic}`, each]))
  return [...topics.values()]
}

function pathOf({ suite, topic }: Requirement): string {
  return `features/${suite}/${topic}.feature`
}

function read(root: string, topics: readonly Requirement[]): FeatureFile[] | undefined {
  try {
    return topics.map(({ suite, topic }) => loadFeature(root, suite, topic))
  } catch (error) {
    if (error instanceof CatalogueError) return undefined
    throw error
  }
}

/** Whether a scenario is one of these requirements, and of the places if any are named. */
function choice({ requirements, places }: SuiteRun): (pickle: Pickle) => boolean {
  const tags = new Set(requirements.map(({ id }) => `@${id}`))
  const named = places && new Set(places.map(nameOf))
  return pickle =>
    pickle.tags.some(({ name }) => tags.has(name)) && (named?.has(nameOf(placeOf(pickle))) ?? true)
}

function nameOf({ feature, line }: Place): string {
  return `${feature}:${line}`
}

function placeOf({ uri, location }: Pickle): Place {
  return { feature: uri, line: location?.line ?? 0 }
}

function dealt(places: readonly Place[], { lanes = 1, seed }: SuiteRun): Part[] {
  // Without a path cucumber would look for features itself, and run them all.
  if (places.length === 0) return []
  return lanes > 1 ? partsOf(places, lanes, seed) : [pathsOf(places)]
}

function announce({ file, feature }: FeatureFile, pickles: readonly Pickle[]): Envelope[] {
  const document: Envelope = { gherkinDocument: { uri: file, feature, comments: [] } }
  return [document, ...pickles.flatMap(pickle => [{ pickle }, { testCase: testCaseOf(pickle) }])]
}

function testCaseOf({ id, steps }: Pickle) {
  const testSteps = steps.map(step => ({ id: `plan-${step.id}`, pickleStepId: step.id }))
  return { id: `plan-${id}`, pickleId: id, testSteps }
}
