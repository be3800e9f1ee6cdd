import type { IdentifiedExchange } from './attachments.js'
import type {
  CrashRecord,
  FindingKind,
  FindingRecord,
  InvocationRecord,
  Run,
  Sighting
} from './result.js'
import type { JudgedScenario } from './scenario.js'

/** What the target does apart from HTTP, in the order in which it was first seen. */
export function findingsOf(judged: readonly JudgedScenario[]): FindingRecord[] {
  const sightings = judged.flatMap(sightingsIn)
  const met = judged.filter(({ remains }) => remains.exchanges.length > 0)
  return grouped(sightings.map(as(mortalityIn(sightings, met))))
}

/** The findings of a run, also of one that was written when only crashes were told. */
export function findingsIn({ findings, crashes }: Run): readonly FindingRecord[] {
  return findings ?? grouped(crashes.map(ofCrash))
}

function sightingsIn({ result, remains }: JudgedScenario): Sighting[] {
  const { name: scenario, holds } = result
  const broken = holds ? [] : remains.exchanges.flatMap(exchange => ofExchange(exchange, scenario))
  return [
    ...remains.findings.map(sighting => ({ ...sighting, scenario })),
    ...remains.crashes.map(crash => ({ ...ofCrash(crash), scenario: placeOf(crash, scenario) })),
    ...remains.invocations.flatMap(invocation => ofInvocation(invocation, scenario, holds)),
    ...broken
  ]
}

function ofCrash({ kind, ...crash }: CrashRecord): Sighting {
  const isAlive = crash.exitCode === null && crash.signal === null
  return { kind: kind ?? (isAlive ? 'stops-listening' : 'crash'), ...crash }
}

// It may have come about before the scenario began: then nobody knows of what.
function placeOf(crash: CrashRecord, scenario: string): string {
  return crash.scenario.startsWith('before ') ? `before ${scenario}` : scenario
}

/** A client may well wait for a server that never closes; where nothing else is wrong, it is right. */
function ofInvocation(invocation: InvocationRecord, scenario: string, holds: boolean): Sighting[] {
  const { ended, exitCode, signal } = invocation
  const kind = ended === undefined ? signal && 'crash' : endings[ended]
  if (!kind || (kind === 'hang' && holds)) return []
  const stderr = Buffer.from(invocation.stderr, 'base64').toString('latin1').slice(-TAIL)
  return [{ kind, scenario, exitCode, signal, stderr }]
}

// Enough for a stack trace.
const TAIL = 2000

const endings = {
  deadline: 'hang',
  'output-limit': 'endless-output',
  'scenario-end': undefined
} as const satisfies Record<string, FindingKind | undefined>

/** A server that is silent may be right, but not when it is asked for what it has to answer. */
function ofExchange(exchange: IdentifiedExchange, scenario: string): Sighting[] {
  const { id, target, label, events } = exchange
  const expired = events.filter(({ kind }) => kind === 'expired')
  if (target !== 'server' || expired.length === 0) return []
  const sighting = { scenario, exchange: id }
  if (expired.some(({ awaiting }) => awaiting?.startsWith('the end beyond')))
    return [{ kind: 'endless-output', ...sighting }]
  const isMute = events.every(({ kind }) => kind !== 'received')
  return isMute && label === 'control' ? [{ kind: 'hang', ...sighting }] : []
}

// Of the scenarios that met the server, so many have to see it end: the others may have looked at
// nothing but its start.
const NEARLY_ALL = 0.9
const ENOUGH = 3

/** What all that ended the server comes to, where it was looked into or shows by itself. */
function mortalityIn(
  sightings: readonly Sighting[],
  met: readonly JudgedScenario[]
): FindingKind | undefined {
  const known = sightings.find(({ kind }) => mortalities.includes(kind))
  if (known) return known.kind
  const deaths = met.filter(({ remains }) => remains.crashes.length > 0).length
  const isDeadly = deaths >= ENOUGH && deaths >= met.length * NEARLY_ALL && !met.some(wasHeard)
  return isDeadly ? 'dies-on-every-request' : undefined
}

// One that answers, and ends on the next request, bears some.
function wasHeard({ remains }: JudgedScenario): boolean {
  return remains.exchanges.some(({ events }) => events.some(({ kind }) => kind === 'received'))
}

const mortalities: readonly FindingKind[] = ['ends-on-connect', 'dies-on-every-request']

function as(mortality: FindingKind | undefined): (sighting: Sighting) => Sighting {
  return sighting =>
    mortality && sighting.kind === 'crash' ? { ...sighting, kind: mortality } : sighting
}

function grouped(sightings: readonly Sighting[]): FindingRecord[] {
  const groups = new Map<string, Sighting[]>()
  for (const sighting of sightings) {
    const { kind, exitCode, signal } = sighting
    const key = `${kind} ${exitCode} ${signal}`
    groups.set(key, [...(groups.get(key) ?? []), sighting])
  }
  return [...groups.values()].map(record)
}

function record(group: readonly Sighting[]): FindingRecord {
  // One with the request that caused it says more than one without.
  const shown = group.find(({ exchange }) => exchange !== undefined) ?? (group[0] as Sighting)
  const { scenario, ...facts } = shown
  const scenarios = new Set([scenario, ...group.map(each => each.scenario)])
  return { ...facts, scenarios: [...scenarios] }
}
