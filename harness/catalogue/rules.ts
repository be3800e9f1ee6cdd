import type { FeatureChild, Rule, Scenario, Tag } from '@cucumber/messages'
import type { FeatureFile } from './features.js'

/** The rules of a feature, in order. */
export function rulesOf({ feature }: FeatureFile): Rule[] {
  return feature.children.flatMap(({ rule }) => (rule ? [rule] : []))
}

/** Where the rule of each requirement stands in its feature: the line of its tag, by id. */
export function ruleLines(features: readonly FeatureFile[]): Map<string, number> {
  const tags = features.flatMap(rulesOf).flatMap(rule => rule.tags)
  return new Map(tags.map(tag => [nameOf(tag), tag.location.line]))
}

/** The scenarios of a rule, in order. */
export function scenariosOf(rule: Rule): Scenario[] {
  return rule.children.flatMap(({ scenario }) => (scenario ? [scenario] : []))
}

/** The tag's name without its sign. */
export function nameOf({ name }: Tag): string {
  return name.slice(1)
}

/**
 * The rule that carries a requirement's tag as it is written, behind the background that it shares
 * with the others of its feature; without the indent.
 */
export function ruleText(file: FeatureFile, id: string): string | undefined {
  const { children } = file.feature
  const index = children.findIndex(({ rule }) => rule?.tags.some(tag => nameOf(tag) === id))
  if (index === -1) return undefined
  const shared = children.findIndex(({ background }) => background)
  return [shared, index]
    .filter(each => each !== -1)
    .map(each => dedent(linesOf(file, each)))
    .join('\n\n')
}

function linesOf({ feature, lines }: FeatureFile, index: number): string[] {
  const starts = feature.children.map(child => firstLine(child))
  const { background, rule } = feature.children[index] ?? {}
  const start = (background ?? rule)?.location.line ?? 1
  return lines.slice(start - 1, (starts[index + 1] ?? lines.length + 1) - 1)
}

function firstLine({ background, scenario, rule }: FeatureChild): number {
  const { location } = background ?? scenario ?? rule ?? { location: { line: 1 } }
  const tags = [...(rule?.tags ?? []), ...(scenario?.tags ?? [])]
  return Math.min(location.line, ...tags.map(tag => tag.location.line))
}

function dedent(lines: readonly string[]): string {
  const indent = /^ */.exec(lines[0] ?? '')?.[0].length ?? 0
  const text = lines.map(line => (line.trim() === '' ? '' : line.slice(indent)))
  return text.join('\n').trimEnd()
}
