import type { RequirementResult, Run, SegmentationFinding, Verdict } from '../verdict/result.js'
import { casesOf, decisiveCase } from './cases.js'
import { explanation, sourceText } from './explanation.js'
import { headline } from './html/headline.js'
import { printable } from './printable.js'
import { shortfalls } from './shortfall.js'

/**
 * Annotations as a workflow of GitHub reads them from the output of a step: one for each requirement
 * that is broken or in doubt. GitHub shows ten of a kind, so the gravest come first.
 */
export function renderGithub(run: Run): string {
  const lines = [
    ...shortfalls(run).map(reason => command('error', { title: 'h10spec' }, reason)),
    ...gravity.flatMap(verdict =>
      run.requirements
        .filter(each => each.verdict === verdict)
        .map(requirement => annotation(run, requirement))
    ),
    ...(run.segmentation ?? []).map(cutAnnotation),
    command('notice', { title: `h10spec ${run.target.name}` }, headline(run).text)
  ]
  return `${lines.join('\n')}\n`
}

const gravity = ['error', 'fail', 'blocked', 'warn', 'inconclusive'] as const
const kinds = {
  error: 'error',
  fail: 'error',
  blocked: 'error',
  warn: 'warning',
  inconclusive: 'warning'
} as const satisfies Record<(typeof gravity)[number], Kind>

type Kind = 'error' | 'warning' | 'notice'

function annotation(run: Run, requirement: RequirementResult): string {
  const { id, title, verdict, known } = requirement
  const scenario = decisiveCase(requirement)
  const others = casesOf(requirement).filter(each => each !== scenario && each.verdict === verdict)
  const kind = known === undefined ? kindOf(verdict) : 'notice'
  const { feature: file, line } = scenario
  const place = { title: `${id} (${verdict})`, file, line: String(line) }
  const text = [
    `${title} (${sourceText(requirement)})`,
    scenario.name,
    explanation(run, requirement, scenario),
    ...(others.length === 0 ? [] : [`and in ${others.length} more`])
  ]
  return command(kind, place, text.join('\n'))
}

function kindOf(verdict: Verdict): Kind {
  return kinds[verdict as keyof typeof kinds]
}

function cutAnnotation(finding: SegmentationFinding): string {
  const { requirement, scenario, feature: file, line, delivery, because } = finding
  const title = `${requirement} changes with the cut`
  return command(
    'warning',
    { title, file, line: String(line) },
    `${scenario}\n${delivery}: ${because}`
  )
}

/** `::error file=…,line=…,title=…::message`. What would end a part of it is escaped. */
function command(kind: Kind, properties: Readonly<Record<string, string>>, message: string) {
  const parts = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`)
  return `::${kind} ${parts.join(',')}::${data(message)}`
}

function data(text: string): string {
  return printable(text).replaceAll('%', '%25').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
