import { stringify } from 'yaml'
import type {
  RequirementResult,
  Run,
  ScenarioResult,
  SegmentationFinding,
  Verdict
} from '../verdict/result.js'
import { account } from './account.js'
import { againLine } from './again-line.js'
import { casesOf } from './cases.js'
import { needsAttention } from './html/verdict.js'
import { oneLine, printable } from './printable.js'
import { shortfalls } from './shortfall.js'

/**
 * TAP 14: a subtest for each requirement with a point for each scenario. A run that proves
 * nothing as a whole ends with a point that failed, for consumers that pass over `Bail out!`,
 * and with that line: after all points, so that none of them is lost.
 */
export function renderTap(run: Run): string {
  const reasons = shortfalls(run)
  const requirements = run.requirements.map((requirement, nth) =>
    subtest(run, requirement, nth + 1)
  )
  const points = [...requirements, ...segmentation(run, requirements.length + 1)]
  const count = points.length + (reasons.length > 0 ? 1 : 0)
  const end = reasons.length > 0 ? bailOut(count, reasons) : []
  return [`TAP version 14`, `1..${count}`, ...points.flat(), ...end, ''].join('\n')
}

type Lines = readonly string[]

function subtest(run: Run, requirement: RequirementResult, nth: number): Lines {
  const { id, title, verdict, level, profile, source, withdrawn, known } = requirement
  const scenarios = casesOf(requirement)
  const points = scenarios.map((scenario, index) =>
    scenarioPoint(run, requirement, scenario, index + 1)
  )
  return [
    `# Subtest: ${escaped(id)}`,
    ...indented([`1..${scenarios.length}`, ...points.flat()], 4),
    point(verdict, nth, `${id}: ${title}`, verdict, known),
    ...diagnostics({ verdict, level, profile, source, withdrawn, known })
  ]
}

/** What changes with the cut is told as a warning is. */
function segmentation(run: Run, nth: number): readonly Lines[] {
  const { segmentation: findings } = run
  if (findings === undefined) return []
  const name = 'segmentation: no verdict changes with the cut of the requests'
  if (findings.length === 0) return [[point('pass', nth, name, '')]]
  const points = findings.map((finding, index) => cutPoint(run, finding, index + 1))
  return [
    [
      '# Subtest: segmentation',
      ...indented([`1..${findings.length}`, ...points.flat()], 4),
      point('warn', nth, name, `${findings.length} change`)
    ]
  ]
}

function cutPoint(run: Run, finding: SegmentationFinding, nth: number): Lines {
  const { requirement, scenario, feature, line, delivery, seed, whole, cut, because } = finding
  const { exchanges } = finding
  const transcript = account(run, { exchanges, invocations: [] }) || undefined
  const at = `${feature}:${line}`
  const again = againLine(run, requirement)
  const values = { delivery, seed: String(seed), whole, cut, because, at, again, transcript }
  return [point('warn', nth, `${requirement}: ${scenario}`, because), ...diagnostics(values)]
}

function scenarioPoint(
  run: Run,
  { id }: RequirementResult,
  scenario: ScenarioResult,
  nth: number
): Lines {
  const { name, verdict, because, known, evidence, feature, line, reproduce } = scenario
  const title = point(verdict, nth, name, because || verdict, known)
  if (verdict === 'pass') return [title]
  const { expected, actual } = evidence ?? {}
  const transcript = account(run, scenario) || undefined
  const at = `${feature}:${line}`
  const again = needsAttention(verdict) ? againLine(run, id) : undefined
  const sides = { expected, actual, at, again, reproduce, transcript }
  return [title, ...diagnostics({ verdict, known, because, ...sides })]
}

/** What is known to be broken is a thing to do. */
function point(verdict: Verdict, nth: number, name: string, reason: string, known?: string) {
  const { ok, directive } = results[verdict]
  const isAccepted = known !== undefined && verdict !== 'error' && !ok
  const told = isAccepted
    ? `TODO known failure: ${escaped(known)}`
    : directive && `${directive} ${escaped(reason)}`
  const remark = told === undefined ? '' : ` # ${told}`
  return `${ok ? 'ok' : 'not ok'} ${nth} - ${escaped(name)}${remark}`
}

const results = {
  pass: { ok: true, directive: undefined },
  info: { ok: true, directive: undefined },
  unsupported: { ok: true, directive: 'SKIP' },
  warn: { ok: false, directive: 'TODO' },
  inconclusive: { ok: false, directive: 'TODO' },
  fail: { ok: false, directive: undefined },
  blocked: { ok: false, directive: undefined },
  error: { ok: false, directive: undefined }
} as const satisfies Record<Verdict, { ok: boolean; directive: 'SKIP' | 'TODO' | undefined }>

function bailOut(nth: number, reasons: Lines): Lines {
  return [
    `not ok ${nth} - The run is whole`,
    ...diagnostics({ because: reasons.join('\n') }),
    `Bail out! ${escaped(reasons.join('. '))}`
  ]
}

/** A YAML block. Its texts are made printable first: a raw ESC would reach the terminal. */
function diagnostics(values: Readonly<Record<string, string | undefined>>): Lines {
  const known = Object.entries(values).filter(([, value]) => value !== undefined)
  const texts = known.map(([name, value]) => [name, printable(value ?? '')])
  const yaml = stringify(Object.fromEntries(texts), { lineWidth: 0 })
  return indented(['---', ...yaml.trimEnd().split('\n'), '...'], 2)
}

function indented(lines: Lines, width: number): Lines {
  return lines.map(line => (line === '' ? '' : ' '.repeat(width) + line))
}

/** In TAP `#` begins a directive, and a line feed ends the point. */
function escaped(text: string): string {
  return oneLine(text).replace(/[\\#]/g, '\\$&')
}
