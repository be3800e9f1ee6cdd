import type { FeatureChild, GherkinDocument, RuleChild, Step } from '@cucumber/messages'

/** The keyword that each step of a feature is written with, by the id of the step. */
export function stepKeywords({ feature }: GherkinDocument): [id: string, keyword: string][] {
  const children = feature?.children ?? []
  return children.flatMap(stepsOf).map(({ id, keyword }) => [id, keyword.trim()])
}

function stepsOf(child: FeatureChild | RuleChild): readonly Step[] {
  const below = 'rule' in child ? (child.rule?.children ?? []) : []
  return [
    ...(child.background?.steps ?? []),
    ...(child.scenario?.steps ?? []),
    ...below.flatMap(stepsOf)
  ]
}
