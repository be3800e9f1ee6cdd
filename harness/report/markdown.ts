import { findingKinds, unknownStatus } from '../verdict/finding.js'
import { findingsIn } from '../verdict/findings.js'
import {
  type FindingKind,
  type RequirementResult,
  type Run,
  type ScenarioResult,
  type Verdict,
  verdicts
} from '../verdict/result.js'
import { account } from './account.js'
import { casesOf, decisiveCase } from './cases.js'
import { explanation, sourceText } from './explanation.js'
import { gradeList } from './grade-list.js'
import { headline } from './html/headline.js'
import { levelText } from './level-text.js'
import { block, code, plain } from './markdown-text.js'
import { selectionText } from './selection-text.js'
import { shortfalls } from './shortfall.js'

/**
 * A summary for a pull request or `$GITHUB_STEP_SUMMARY`. What a target sent stands in code, and
 * the whole is cut before GitHub would refuse it.
 */
export function renderMarkdown(run: Run): string {
  const parts = [
    `## h10spec: ${plain(run.target.name)}`,
    `${signs[headline(run).tone]} **${plain(headline(run).text)}**`,
    ...selection(run),
    ...shortfalls(run).map(reason => `> [!CAUTION]\n> ${plain(reason)}`),
    counts(run),
    ...findings(run)
  ]
  return `${[...fitting(parts), footer(run)].join('\n\n')}\n`
}

const signs = { good: '✅', doubtful: '⚠️', bad: '❌' } as const

// A comment holds 65 536 characters, and some of ours are more than one octet.
const LIMIT = 60_000

function fitting(parts: readonly string[]): readonly string[] {
  let room = LIMIT
  const shown = parts.filter(part => {
    room -= part.length + 2
    return room >= 0
  })
  if (shown.length === parts.length) return shown
  return [...shown, 'This summary is cut: the other reports have all of it.']
}

function selection(run: Run): readonly string[] {
  const text = selectionText(run)
  return text === undefined ? [] : [`A selection, ${plain(text)}: nothing else was judged.`]
}

function counts({ summary }: Run): string {
  const shown = verdicts.filter(verdict => summary[verdict] > 0)
  if (shown.length === 0) return ''
  const cells = shown.map(verdict => String(summary[verdict]))
  return [shown, shown.map(() => '--:'), cells].map(row => `| ${row.join(' | ')} |`).join('\n')
}

function findings(run: Run): readonly string[] {
  const open = run.requirements.filter(({ known }) => known === undefined)
  const known = run.requirements.filter(requirement => requirement.known !== undefined)
  return [
    ...section(run, 'Broken', having(open, 'error', 'fail', 'blocked')),
    ...crashes(run),
    ...section(run, 'Warnings', having(open, 'warn')),
    ...section(run, 'Not clear', having(open, 'inconclusive')),
    ...section(run, 'Known failures', known),
    ...cuts(run),
    ...grades(run)
  ]
}

function having(requirements: readonly RequirementResult[], ...wanted: readonly Verdict[]) {
  return wanted.flatMap(verdict => requirements.filter(each => each.verdict === verdict))
}

function section(run: Run, title: string, requirements: readonly RequirementResult[]) {
  if (requirements.length === 0) return []
  return [`### ${title}`, ...requirements.map(requirement => finding(run, requirement))]
}

function finding(run: Run, requirement: RequirementResult): string {
  const { id, title, verdict } = requirement
  const scenario = decisiveCase(requirement)
  const others = casesOf(requirement).filter(each => each !== scenario && each.verdict === verdict)
  const more = others.length === 0 ? '' : `, and in ${others.length} more`
  const weight = `${verdict}, ${levelText(requirement)}, ${plain(sourceText(requirement))}`
  const transcript = shortened(account(run, decisiveFirst(scenario)))
  return [
    `**${code(id)}** ${plain(title)} (${weight})`,
    `${plain(scenario.name)}${more}`,
    block(explanation(run, requirement, scenario)),
    ...(transcript === '' ? [] : [folded('Exchange', block(transcript))])
  ].join('\n\n')
}

/** Controls come before what they are controls for, and would fill what is shown. */
function decisiveFirst({ exchanges, invocations, evidence }: ScenarioResult) {
  const decisive = evidence?.exchange ?? exchanges.at(-1)
  const isDecisive = (ids: readonly string[] = []) => ids.some(id => id === decisive)
  return {
    exchanges: exchanges.toSorted((a, b) => Number(b === decisive) - Number(a === decisive)),
    invocations: invocations.toSorted(
      (a, b) => Number(isDecisive(b.exchanges)) - Number(isDecisive(a.exchanges))
    )
  }
}

/** The blank lines make what stands between the tags Markdown again. */
function folded(title: string, content: string): string {
  return `<details><summary>${title}</summary>\n\n${content}\n\n</details>`
}

const shownLines = 40

function shortened(text: string): string {
  const lines = text.split('\n')
  const more = lines.length - shownLines
  const kept = more > 0 ? [...lines.slice(0, shownLines), `… and ${more} lines more`] : lines
  return kept.map(line => (line.length > 500 ? `${line.slice(0, 500)}…` : line)).join('\n')
}

function crashes(run: Run): readonly string[] {
  const findings = findingsIn(run)
  if (findings.length === 0) return []
  const items = findings.map(
    ({ kind, scenarios: [first = '', ...others], stderr = '', ...end }) => {
      const how = end.signal ? `, ${end.signal}` : statusOf(kind, end.exitCode)
      const more = others.length === 0 ? '' : ` and ${others.length} more`
      const tail = stderr.trim() === '' ? '' : `\n\n${block(shortened(stderr.trimEnd()))}`
      return `**${plain(`${findingKinds[kind]}${how}`)}** in ${plain(first)}${more}${tail}`
    }
  )
  return ['### Crashes and the like', ...items]
}

function grades(run: Run): readonly string[] {
  const items = gradeList(run).map(([text, times]) => `- ${plain(text)} (${times} ×)`)
  return items.length === 0
    ? []
    : ['### Less than the best, or one form of several', items.join('\n')]
}

function statusOf(kind: FindingKind, exitCode: number | null = null): string {
  if (exitCode !== null) return `, exit status ${exitCode}`
  return kind === 'crash' ? `, ${unknownStatus}` : ''
}

function cuts({ segmentation = [] }: Run): readonly string[] {
  if (segmentation.length === 0) return []
  const items = segmentation.map(
    ({ requirement, scenario, delivery, because }) =>
      `- ${code(requirement)} ${plain(scenario)}: ${delivery}, ${code(because)}`
  )
  return ['### Changes with the cut', items.join('\n')]
}

function footer({ tool, requirements, duration, seed, profile }: Run): string {
  const scenarios = requirements.reduce((sum, each) => sum + each.scenarios.length, 0)
  const manner = profile === undefined ? '' : `, ${profile}`
  const size = `${requirements.length} requirements, ${scenarios} scenarios`
  return `<sub>${size}, ${duration.toFixed(1)} s, seed ${seed}${manner}, ${plain(tool.name)} ${plain(tool.version)}</sub>`
}
