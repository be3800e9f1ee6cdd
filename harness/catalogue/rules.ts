import type { Rule, Scenario, Tag } from '@cucumber/messages'
import type { FeatureFile } from './features.js'

/** The rules of a feature, in order. */
export function rulesOf({ feature }: FeatureFile): Rule[] {
  return feature.children.flatMap(({ rule }) => (rule ? [rule] : []))
}

/** The scenarios of a rule, in order. */
export function scenariosOf(rule: Rule): Scenario[] {
  return rule.children.flatMap(({ scenario }) => (scenario ? [scenario] : []))
}

/** The tag's name without its sign. */
export function nameOf({ name }: Tag): string {
  return name.slice(1)
}

/** The text of the rule that carries a requirement's tag, as it is written, without its indent. */
export function ruleText(file: FeatureFile, id: string): string | undefined {
  const rules = rulesOf(file)
  const index = rules.findIndex(({ tags }) => tags.some(tag => nameOf(tag) === id))
  const rule = rules[index]
  if (!rule) return undefined
  const next = rules[index + 1]
  const end = next ? firstLine(next) - 1 : file.lines.length
  return dedent(file.lines.slice(rule.location.line - 1, end))
}

function firstLine({ tags, location }: Rule): number {
  return Math.min(location.line, ...tags.map(tag => tag.location.line))
}

function dedent(lines: readonly string[]): string {
  const indent = /^ */.exec(lines[0] ?? '')?.[0].length ?? 0
  const text = lines.map(line => (line.trim() === '' ? '' : line.slice(indent)))
  return text.join('\n').trimEnd()
}
