import type {
  RequirementResult,
  Run,
  ScenarioResult,
  SegmentationFinding
} from '../verdict/result.js'
import type { Place } from './place.js'
import { runSuite } from './run-suite.js'
import type { SuiteRun } from './suite-run.js'

type Delivery = SegmentationFinding['delivery']

const deliveries: readonly Delivery[] = ['dripped', 'split']

/**
 * Judges a server by requests in one piece, as `runSuite` does, and then looks which scenarios end
 * otherwise when the same requests arrive octet by octet, or split where the seed says. That
 * changes no verdict. A client is judged as by `runSuite`: it is the one that cuts its requests.
 */
export async function runSegmented(run: SuiteRun): Promise<Run> {
  const whole = await runSuite(run)
  if (!whole.complete || run.adapter.role !== 'server') return whole
  const parts: Part[] = []
  // What a run in pieces shows is no verdict to be kept.
  const { journal: _, ...again } = run
  for (const delivery of deliveries) parts.push(await lookFor(again, whole, delivery))
  return joined(whole, parts)
}

/** What one delivery brought to light. */
interface Part {
  readonly findings: readonly SegmentationFinding[]
  /** The run in which the findings were seen last. */
  readonly seen: Run | undefined
  /** In seconds. */
  readonly duration: number
  /** Why it did not come to its end, when it did not. */
  readonly reason?: string
}

const nothing: Part = { findings: [], seen: undefined, duration: 0 }

/** A difference that does not come again, whole and cut, was luck. */
async function lookFor(run: SuiteRun, whole: Run, delivery: Delivery): Promise<Part> {
  const first = await compare(run, whole, delivery, placesOf(whole))
  if (first.findings.length === 0) return first
  const again = await runSuite({ ...run, places: first.findings })
  const second = await compare(run, again, delivery, first.findings)
  const duration = first.duration + again.duration + second.duration
  const known = second.findings.filter(finding => isAmong(first.findings, finding))
  return { ...second, findings: known, duration }
}

async function compare(
  run: SuiteRun,
  whole: Run,
  delivery: Delivery,
  places: readonly Place[]
): Promise<Part> {
  if (places.length === 0) return nothing
  const seen = await runSuite({ ...run, delivery, places })
  const findings = scenariosOf(whole).flatMap(({ scenario, requirement }) => {
    const cut = scenariosOf(seen).find(other => isSame(other.scenario, scenario))?.scenario
    if (!cut || !differs(scenario, cut)) return []
    return [describe(requirement, scenario, cut, delivery, run.seed)]
  })
  const { duration, reason } = seen
  return { findings, seen, duration, ...(reason !== undefined && { reason }) }
}

/**
 * The scenarios worth repeating: those in which something was checked, and in which the server did
 * not leave the judge waiting. A wait in vain would last as long again and show nothing new.
 */
function placesOf(run: Run): readonly Place[] {
  return scenariosOf(run)
    .map(({ scenario }) => scenario)
    .filter(({ verdict }) => ['pass', 'fail', 'warn', 'info'].includes(verdict))
    .filter(({ exchanges }) => !exchanges.some(id => hasExpired(run, id)))
}

function hasExpired({ exchanges }: Run, id: string): boolean {
  return exchanges[id]?.events.some(({ kind }) => kind === 'expired') ?? false
}

interface Judged {
  readonly scenario: ScenarioResult
  readonly requirement: RequirementResult
}

function scenariosOf({ requirements }: Run): readonly Judged[] {
  return requirements.flatMap(requirement =>
    requirement.scenarios.map(scenario => ({ scenario, requirement }))
  )
}

function isSame(one: Place, other: Place): boolean {
  return one.feature === other.feature && one.line === other.line
}

// Whatever interrupted the scenario says nothing about the cut.
function differs(whole: ScenarioResult, cut: ScenarioResult): boolean {
  if (cut.verdict === 'inconclusive' || whole.verdict === 'inconclusive') return false
  return whole.verdict !== cut.verdict || whole.holds !== cut.holds
}

function isAmong(findings: readonly SegmentationFinding[], one: SegmentationFinding): boolean {
  return findings.some(other => isSame(other, one) && other.cut === one.cut)
}

function describe(
  { id }: RequirementResult,
  { verdict: whole, because: reason }: ScenarioResult,
  cut: ScenarioResult,
  delivery: Delivery,
  seed: number
): SegmentationFinding {
  const { name, feature, line, verdict, because, exchanges } = cut
  const difference = cut.holds ? `it holds, but not in one piece: ${reason}` : because
  const place = { requirement: id, scenario: name, feature, line }
  return { ...place, delivery, seed, whole, cut: verdict, because: difference, exchanges }
}

/** The run in one piece, with what was found besides and what shows it. */
function joined(whole: Run, parts: readonly Part[]): Run {
  const shown = new Set(parts.flatMap(({ findings }) => findings.flatMap(each => each.exchanges)))
  const runs = parts.flatMap(({ seen }) => seen ?? [])
  const exchanges = runs.flatMap(run =>
    Object.entries(run.exchanges).filter(([id]) => shown.has(id))
  )
  const crashes = runs.flatMap(run =>
    run.crashes.filter(({ exchange = '' }) => shown.has(exchange))
  )
  const reason = parts.find(part => part.reason !== undefined)?.reason
  return {
    ...whole,
    duration: parts.reduce((sum, { duration }) => sum + duration, whole.duration),
    exchanges: { ...whole.exchanges, ...Object.fromEntries(exchanges) },
    crashes: [...whole.crashes, ...crashes],
    segmentation: parts.flatMap(({ findings }) => findings),
    ...(reason !== undefined && { complete: false, reason: `${reason}, with its requests cut` })
  }
}
