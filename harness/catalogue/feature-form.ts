import type { Location, Pickle, Rule, Scenario, Tag } from '@cucumber/messages'
import type { FeatureFile } from './features.js'
import type { Problem } from './problem.js'
import { nameOf, rulesOf, scenariosOf } from './rules.js'

const maximumSteps = 5

/** Where a feature departs from the form that every feature of the suites has. */
export function formProblems(file: FeatureFile): Problem[] {
  const { feature, suite } = file
  const tags = feature.tags.map(nameOf)
  const mistagged = tags.length !== 1 || tags[0] !== suite
  return [
    ...(mistagged
      ? [problem(file, feature.location, `a feature here has one tag: @${suite}`)]
      : []),
    ...feature.children.flatMap(({ scenario }) =>
      scenario ? [problem(file, scenario.location, 'a scenario stands outside of a rule')] : []
    ),
    ...rulesOf(file).flatMap(rule => ruleProblems(file, rule))
  ]
}

/** A problem at a place of a feature. */
export function problem(
  file: FeatureFile,
  { line, column = 1 }: Location,
  message: string
): Problem {
  return { place: { file: file.file, line, column }, message }
}

function ruleProblems(file: FeatureFile, rule: Rule): Problem[] {
  const counted = rule.tags.length === 1
  return [
    ...(counted ? [] : [problem(file, rule.location, 'a rule has one tag: its requirement')]),
    ...scenariosOf(rule).flatMap(scenario => scenarioProblems(file, scenario))
  ]
}

function scenarioProblems(file: FeatureFile, scenario: Scenario): Problem[] {
  const pickle = file.pickles.find(({ astNodeIds }) => astNodeIds.includes(scenario.id))
  const complaints = [
    ...(pickle ? stepComplaints(pickle) : ['has no steps or no examples']),
    ...outlineComplaints(scenario),
    ...(tagsOf(scenario).length > 0 ? ['has a tag: only its rule has one'] : [])
  ]
  const name = `"${scenario.name}"`
  return complaints.map(complaint => problem(file, scenario.location, `${name} ${complaint}`))
}

function stepComplaints({ steps }: Pickle): string[] {
  const types = steps.map(({ type }) => type as string)
  return [
    ...(steps.length > maximumSteps ? [`has ${steps.length} steps: at most ${maximumSteps}`] : []),
    ...(types.includes('Context') ? [] : ['has no control: a Given']),
    ...(types.includes('Outcome') ? [] : ['states no fact: a Then']),
    ...(types.includes('Unknown') ? ['has a step of no kind: *'] : [])
  ]
}

function outlineComplaints({ name, examples }: Scenario): string[] {
  const headers = examples.map(({ tableHeader }) => tableHeader?.cells[0]?.value)
  if (headers.length === 0) return []
  return [
    ...(headers.every(header => header === 'because') ? [] : ['has a first column not "because"']),
    ...(name.endsWith('when <because>') ? [] : ['does not end in "when <because>"'])
  ]
}

function tagsOf({ tags, examples }: Scenario): Tag[] {
  return [...tags, ...examples.flatMap(example => example.tags)]
}
