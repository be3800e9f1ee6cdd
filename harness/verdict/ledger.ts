import type {
  Attachment,
  Envelope,
  Pickle,
  TestCase,
  TestCaseFinished,
  TestStepResult,
  Timestamp
} from '@cucumber/messages'
import { stepKeywords } from './keywords.js'

/** What cucumber's messages told about a run, in tables by id. */
export interface Ledger {
  readonly pickles: Map<string, Pickle>
  /** Keywords of the steps as they are written, by the id of their node. */
  readonly keywords: Map<string, string>
  /** In the order in which they are to run. */
  readonly testCases: Map<string, TestCase>
  /** By the id that its messages refer to. */
  readonly attempts: Map<string, Attempt>
  /** How many attempts are at their end. */
  done: number
  /** The attempt that began last. */
  latest?: Attempt
  readonly parseErrors: string[]
  finished: boolean
}

/** One scenario being run. */
export interface Attempt {
  readonly testCaseId: string
  readonly started: Timestamp
  finished?: Timestamp
  /** By the id of the test step. */
  readonly results: Map<string, TestStepResult>
  readonly attachments: Attachment[]
}

export function emptyLedger(): Ledger {
  return {
    pickles: new Map(),
    keywords: new Map(),
    testCases: new Map(),
    attempts: new Map(),
    done: 0,
    parseErrors: [],
    finished: false
  }
}

/**
 * What several runs of parts of the suite told, in the order in which the scenarios are written.
 * What was planned counts where nobody told of it.
 */
export function joinLedgers(ledgers: readonly Ledger[], planned: Ledger = emptyLedger()): Ledger {
  const all = [planned, ...ledgers]
  const pickles = joined(all, 'pickles')
  return {
    pickles,
    keywords: joined(all, 'keywords'),
    testCases: new Map(inWriting(all, pickles).map(each => [each.id, each])),
    attempts: joined(ledgers, 'attempts'),
    done: ledgers.reduce((sum, { done }) => sum + done, 0),
    parseErrors: [...new Set(ledgers.flatMap(({ parseErrors }) => parseErrors))],
    finished: ledgers.every(({ finished }) => finished)
  }
}

/** One test case for each scenario: the one that was told of last. */
function inWriting(ledgers: readonly Ledger[], pickles: Ledger['pickles']): TestCase[] {
  const pickleOf = ({ pickleId }: TestCase) => pickles.get(pickleId)
  const told = ledgers.flatMap(({ testCases }) => [...testCases.values()])
  const latest = new Map(told.map(each => [placeOf(pickleOf(each)), each]))
  return [...latest.values()].toSorted((one, other) => compare(pickleOf(one), pickleOf(other)))
}

function placeOf(pickle: Pickle | undefined): string {
  return `${pickle?.uri}:${pickle?.location?.line}`
}

function compare(one: Pickle | undefined, other: Pickle | undefined): number {
  if (one?.uri !== other?.uri) return (one?.uri ?? '') < (other?.uri ?? '') ? -1 : 1
  return (one?.location?.line ?? 0) - (other?.location?.line ?? 0)
}

const entered = [
  'gherkinDocument',
  'pickle',
  'testCase',
  'parseError',
  'testCaseStarted',
  'testStepFinished',
  'attachment',
  'testCaseFinished',
  'testRunFinished'
] as const satisfies readonly (keyof Envelope)[]

/** Whether a message says anything about a verdict. */
export function isEntered(envelope: Envelope): boolean {
  return entered.some(kind => envelope[kind] !== undefined)
}

/** Enters one message. Messages that say nothing about a verdict are passed over. */
export function enter(ledger: Ledger, envelope: Envelope): void {
  enterPlan(ledger, envelope)
  enterCourse(ledger, envelope)
}

function enterPlan(ledger: Ledger, envelope: Envelope): void {
  const { gherkinDocument, pickle, testCase, parseError } = envelope
  if (gherkinDocument) {
    for (const [id, keyword] of stepKeywords(gherkinDocument)) ledger.keywords.set(id, keyword)
  }
  if (pickle) ledger.pickles.set(pickle.id, pickle)
  if (testCase) ledger.testCases.set(testCase.id, testCase)
  if (parseError) ledger.parseErrors.push(`${parseError.source.uri} ${parseError.message}`)
}

function enterCourse(ledger: Ledger, envelope: Envelope): void {
  const { testCaseStarted, testStepFinished, attachment, testCaseFinished } = envelope
  if (testCaseStarted) {
    const { id, testCaseId, timestamp } = testCaseStarted
    const attempt = { testCaseId, started: timestamp, results: new Map(), attachments: [] }
    ledger.attempts.set(id, attempt)
    ledger.latest = attempt
  }
  if (testStepFinished) {
    const { testCaseStartedId, testStepId, testStepResult } = testStepFinished
    ledger.attempts.get(testCaseStartedId)?.results.set(testStepId, testStepResult)
  }
  if (attachment) {
    ledger.attempts.get(attachment.testCaseStartedId ?? '')?.attachments.push(attachment)
  }
  if (testCaseFinished) {
    finish(ledger, testCaseFinished)
  }
  if (envelope.testRunFinished) ledger.finished = true
}

function finish(ledger: Ledger, { testCaseStartedId, timestamp }: TestCaseFinished): void {
  const attempt = ledger.attempts.get(testCaseStartedId)
  if (!attempt) return
  if (!attempt.finished) ledger.done += 1
  attempt.finished = timestamp
}

type Table = 'pickles' | 'keywords' | 'attempts'

function joined<Name extends Table>(ledgers: readonly Ledger[], name: Name): Ledger[Name] {
  return new Map<string, unknown>(ledgers.flatMap(each => [...each[name]])) as Ledger[Name]
}
