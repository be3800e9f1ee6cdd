import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import {
  type Attachment,
  AttachmentContentEncoding,
  type Envelope,
  IdGenerator,
  type Pickle,
  type TestStep,
  type TestStepResult,
  TestStepResultStatus
} from '@cucumber/messages'
import { emptyLedger, enter, type Ledger } from '../../../harness/verdict/ledger.js'

/** What a step does, by its text; a step that is not named passes. `before` and `after` are hooks. */
export type Course = Readonly<Record<string, Happening>>

export interface Happening {
  /** The class of what it throws, and the message. */
  readonly throws?: readonly [type: string, message: string]
  readonly status?: keyof typeof TestStepResultStatus
  readonly attaches?: readonly (readonly [kind: string, value: unknown])[]
}

export interface Play {
  /** How many scenarios are run to their end; by default all. */
  readonly until?: number
  readonly finished?: boolean
}

/** A ledger of the messages that cucumber would send about a feature running this course. */
export function played(source: string, course: Course = {}, play: Play = {}): Ledger {
  const ledger = emptyLedger()
  for (const envelope of messages(source, course, play)) enter(ledger, envelope)
  return ledger
}

/** The messages themselves. */
export function messages(
  source: string,
  course: Course = {},
  { until, finished }: Play = {}
): Envelope[] {
  const newId = IdGenerator.incrementing()
  const document = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher()).parse(source)
  const uri = 'features/server/topic.feature'
  const pickles = compile(document, uri, newId)
  const cases = pickles.map(pickle => testCase(pickle))
  const plan: Envelope[] = [
    { gherkinDocument: { ...document, uri } },
    ...pickles.map(pickle => ({ pickle })),
    ...cases.map(each => ({ testCase: each }))
  ]
  const runs = pickles.slice(0, until).flatMap(pickle => run(pickle, course))
  const end = finished === false ? [] : [{ testRunFinished: ending }]
  return [...plan, ...runs, ...end]
}

const ending = {
  testRunStartedId: 'run',
  success: true,
  timestamp: { seconds: 9, nanos: 0 }
}

function testCase(pickle: Pickle) {
  const written = pickle.steps.map(({ id }) => ({
    id: `${pickle.id}/${id}`,
    pickleStepId: id,
    stepDefinitionIds: ['definition'],
    stepMatchArgumentsLists: []
  }))
  const testSteps: TestStep[] = [
    { id: `${pickle.id}/before`, hookId: 'before' },
    ...written,
    { id: `${pickle.id}/after`, hookId: 'after' }
  ]
  return { id: `case-${pickle.id}`, pickleId: pickle.id, testSteps, testRunStartedId: 'run' }
}

function run(pickle: Pickle, course: Course): Envelope[] {
  const testCaseStartedId = `attempt-${pickle.id}`
  const testCaseId = `case-${pickle.id}`
  const texts = new Map(pickle.steps.map(({ id, text }) => [id, text]))
  let failed = false
  const steps = testCase(pickle).testSteps.flatMap(({ id: testStepId, pickleStepId, hookId }) => {
    const happening = course[texts.get(pickleStepId ?? '') ?? hookId ?? ''] ?? {}
    const skipped = failed && pickleStepId !== undefined
    const testStepResult = skipped ? resultOf({ status: 'SKIPPED' }) : resultOf(happening)
    failed ||= testStepResult.status !== 'PASSED'
    return [
      ...attachments(happening, testCaseStartedId, testStepId),
      { testStepFinished: { testCaseStartedId, testStepId, testStepResult, timestamp: at(2) } }
    ]
  })
  return [
    { testCaseStarted: { id: testCaseStartedId, testCaseId, attempt: 0, timestamp: at(1) } },
    ...steps,
    { testCaseFinished: { testCaseStartedId, timestamp: at(3), willBeRetried: false } }
  ]
}

function resultOf({ throws, status }: Happening): TestStepResult {
  const duration = at(0)
  if (!throws) return { duration, status: TestStepResultStatus[status ?? 'PASSED'] }
  const [type, message] = throws
  const exception = { type, message, stackTrace: message }
  return { duration, status: TestStepResultStatus.FAILED, exception, message }
}

function attachments(
  { attaches }: Happening,
  testCaseStartedId: string,
  testStepId: string
): Envelope[] {
  return (attaches ?? []).map(([kind, value]) => {
    const attachment: Attachment = {
      mediaType: `application/vnd.h10spec.${kind}`,
      body: typeof value === 'string' ? value : JSON.stringify(value),
      contentEncoding: AttachmentContentEncoding.IDENTITY,
      testCaseStartedId,
      testStepId
    }
    return { attachment }
  })
}

function at(seconds: number) {
  return { seconds, nanos: 0 }
}
