/** The document `h10spec-result/v1`: everything that every report is made from. */
export interface Run {
  readonly schema: 'h10spec-result/v1'
  readonly tool: { readonly name: 'h10spec'; readonly version: string }
  readonly target: TargetRecord
  /** When the run began, ISO 8601. */
  readonly started: string
  /** How long it took, in seconds. */
  readonly duration: number
  readonly seed: number
  /** By what it was judged; absent when later standards had their say. */
  readonly profile?: Profile
  /** The requirements and topics that alone were asked for; absent when all were. */
  readonly selection?: readonly string[]
  /** Of requirements. */
  readonly summary: Readonly<Record<Verdict, number>>
  readonly requirements: readonly RequirementResult[]
  /** By id; scenarios refer to them. */
  readonly exchanges: Readonly<Record<string, ExchangeRecord>>
  readonly crashes: readonly CrashRecord[]
  /** What the target does apart from HTTP: crashes and the like, each kind once. */
  readonly findings?: readonly FindingRecord[]
  /** Verdicts that change with the cut; absent when nobody looked for any. */
  readonly segmentation?: readonly SegmentationFinding[]
  /** What has to be known about the circumstances; absent when nothing was out of the ordinary. */
  readonly notes?: readonly string[]
  /** False when the run was cut short, lost its target or executed no check. */
  readonly complete: boolean
  /** Why it is not complete. */
  readonly reason?: string
}

export const verdicts = [
  'pass',
  'fail',
  'warn',
  'info',
  'unsupported',
  'blocked',
  'inconclusive',
  'error'
] as const
export type Verdict = (typeof verdicts)[number]

export type Level = 'must' | 'should' | 'may'
/** `strict` is the letter of RFC 1945, whatever later standards allow. */
export type Profile = 'strict'
export type Role = 'server' | 'client'
export type Suite = 'server' | 'client' | 'httpfs' | 'httpc'

/**
 * Scales on which what was seen is graded, each from best to worst. The first five of a listing are
 * as good as each other: the names stand there, and how they are written is free.
 */
export const gradeScales = {
  stdout: ['exact', 'exact and a newline', 'contained', 'transformed', 'absent'],
  'output file': ['exact', 'exact and a newline', 'contained', 'transformed', 'absent', 'missing'],
  'stored file': ['exact', 'longer', 'truncated', 'different', 'missing'],
  'served file': ['exact', 'exact and a newline', 'contained', 'transformed', 'absent'],
  listing: ['JSON', 'XML', 'HTML', 'plain text', 'another form', 'absent']
} as const satisfies Readonly<Record<string, readonly string[]>>

export type GradeScale = keyof typeof gradeScales

/** How well a target did something that can be done in steps. */
export interface GradeRecord<Scale extends GradeScale = GradeScale> {
  readonly what: Scale
  readonly seen: (typeof gradeScales)[Scale][number]
  /** What the requirement lets pass, best first; empty where it asked for nothing of the kind. */
  readonly passes: readonly (typeof gradeScales)[Scale][number][]
}

export interface TargetRecord {
  readonly name: string
  readonly role: Role
  readonly command: readonly string[]
  readonly url?: string
  /** How the command line named it: an adapter or a URL; or `--` and a command. */
  readonly words?: readonly string[]
}

export interface RequirementResult {
  readonly id: string
  readonly title: string
  readonly suite: Suite
  /** The feature's file name without its extension. */
  readonly topic: string
  readonly level: Level
  /** Set when it was judged by the letter of RFC 1945. */
  readonly profile?: Profile
  readonly source: string
  /** The later standard that withdrew it, if one did. */
  readonly withdrawn?: string
  /** For whoever has to mend what breaks it; absent when nothing is known. */
  readonly explanation?: Explanation
  readonly verdict: Verdict
  /** Why it is put up with; set when all that is wrong with it is on the list of known failures. */
  readonly known?: string
  readonly scenarios: readonly ScenarioResult[]
}

/** What `h10spec explain` says about a requirement, as the YAML beside its feature has it. */
export interface Explanation {
  /** Why it matters. */
  readonly why?: string
  /** The mistake that most often breaks it. */
  readonly mistake?: string
  /** What a fair judge accepts besides the obvious. */
  readonly accepts?: string
  /** An exchange that satisfies it, and one that breaks it: `>` client, `<` server. */
  readonly example?: string
  readonly counterexample?: string
}

export interface ScenarioResult {
  readonly name: string
  /** Path of the feature from the package's root, and the line of the scenario or its example. */
  readonly feature: string
  readonly line: number
  readonly verdict: Verdict
  /** One line that says why the verdict is what it is. Empty for a pass. */
  readonly because: string
  /** The reason that the list of known failures gives, where it names this one. */
  readonly known?: string
  /** Whether every fact held; for a `may` this is what was recorded. */
  readonly holds: boolean
  readonly steps: readonly StepRecord[]
  /** Both sides of the failed fact. */
  readonly evidence?: EvidenceRecord
  /** Ids of exchanges, in order. */
  readonly exchanges: readonly string[]
  readonly invocations: readonly InvocationRecord[]
  /** What was seen of what can be done in steps, for a pass too; absent where nothing was graded. */
  readonly grades?: readonly GradeRecord[]
  /** Facts worth reading that decide nothing. */
  readonly notes: readonly string[]
  /** In seconds. */
  readonly duration: number
  /** A line for a shell that repeats the decisive exchange with standard tools. */
  readonly reproduce?: string
}

export interface StepRecord {
  readonly keyword: string
  readonly text: string
  readonly status: 'passed' | 'failed' | 'skipped' | 'undefined'
}

export interface EvidenceRecord {
  readonly expected: string
  readonly actual: string
  readonly exchange?: string
  readonly offset?: number
}

/** One connection. Bytes are base64; times are milliseconds since it began. */
export interface ExchangeRecord {
  readonly target: Role
  readonly label: string
  readonly address: { readonly host: string; readonly port: number }
  readonly close: 'fin' | 'reset' | 'open' | 'refused'
  readonly events: readonly EventRecord[]
}

export interface EventRecord {
  readonly at: number
  readonly kind: 'connected' | 'refused' | 'sent' | 'received' | 'ended' | 'reset' | 'expired'
  readonly bytes?: string
  readonly by?: 'judge' | 'peer'
  readonly code?: string
  readonly awaiting?: string
}

/** One process that a client target was run as. Output is base64 and may be cut. */
export interface InvocationRecord {
  readonly command: readonly string[]
  readonly exitCode: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
  /** In milliseconds. */
  readonly duration: number
  /** What passed between it and the judge: ids of exchanges, in order. */
  readonly exchanges?: readonly string[]
  /** Set when the judge ended it: why. */
  readonly ended?: 'deadline' | 'output-limit' | 'scenario-end'
}

/** A scenario that ends otherwise when the network cuts its requests otherwise. */
export interface SegmentationFinding {
  /** Its id, and the scenario's place. */
  readonly requirement: string
  readonly scenario: string
  readonly feature: string
  readonly line: number
  readonly delivery: 'dripped' | 'split'
  /** The cuts follow from it. */
  readonly seed: number
  /** The verdict on requests in one piece, which is the requirement's, and on those that are cut. */
  readonly whole: Verdict
  readonly cut: Verdict
  /** One line that says what differs. */
  readonly because: string
  /** Of the requests that were cut: ids of exchanges, in order. */
  readonly exchanges: readonly string[]
}

/** A server that ended although nobody asked it to. */
export interface CrashRecord {
  /** Set where the judge had to end it, and where it ended and nobody knows with which status. */
  readonly kind?: Extract<FindingKind, 'endless-output' | 'crash'>
  readonly scenario: string
  readonly exitCode: number | null
  readonly signal: string | null
  /** The tail of its standard error, as text. */
  readonly stderr: string
  /** The exchange that came just before, if any. */
  readonly exchange?: string
}

/** What a program does apart from HTTP. */
export type FindingKind =
  | 'crash'
  | 'stops-listening'
  | 'hang'
  | 'endless-output'
  | 'ends-on-connect'
  | 'dies-on-every-request'
  | 'daemonises'
  | 'does-not-start'
  | 'not-built'

/** What one scenario saw of that. */
export interface Sighting extends Partial<Pick<CrashRecord, 'exitCode' | 'signal' | 'stderr'>> {
  readonly kind: FindingKind
  readonly scenario: string
  /** The exchange with the request that caused it, if any. */
  readonly exchange?: string
}

/** All that was seen of one kind: the first sighting, and the scenarios of all. */
export interface FindingRecord extends Omit<Sighting, 'scenario'> {
  readonly scenarios: readonly string[]
}
