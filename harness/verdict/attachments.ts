import type { Attachment } from '@cucumber/messages'
import type {
  CrashRecord,
  EvidenceRecord,
  ExchangeRecord,
  GradeRecord,
  InvocationRecord,
  Sighting
} from './result.js'

/** What a scenario left behind, by kind and in order. */
export interface Remains {
  readonly exchanges: readonly IdentifiedExchange[]
  readonly invocations: readonly InvocationRecord[]
  readonly crashes: readonly CrashRecord[]
  readonly findings: readonly Sighting[]
  readonly grades: readonly GradeRecord[]
  readonly notes: readonly string[]
}

export type IdentifiedExchange = ExchangeRecord & { readonly id: string }

/** Sorts the attachments of a scenario by their media types. */
export function remainsOf(attachments: readonly Attachment[]): Remains {
  return {
    exchanges: decoded<IdentifiedExchange>(attachments, 'exchange'),
    invocations: decoded<InvocationRecord>(attachments, 'invocation'),
    crashes: decoded<CrashRecord>(attachments, 'crash'),
    findings: decoded<Sighting>(attachments, 'finding'),
    grades: gradesOf(decoded<GradeRecord>(attachments, 'grade')),
    notes: bodies(attachments, 'application/vnd.h10spec.note+text')
  }
}

/** What no fact asked for is told only where none did. */
function gradesOf(grades: readonly GradeRecord[]): readonly GradeRecord[] {
  const asked = grades.filter(({ passes }) => passes.length > 0)
  const isAsked = ({ what }: GradeRecord) => asked.some(other => other.what === what)
  return [...asked, ...grades.filter(grade => !isAsked(grade))]
}

/** Both sides of a fact that the given step found broken. */
export function evidenceOf(
  attachments: readonly Attachment[],
  testStepId: string
): EvidenceRecord | undefined {
  const own = attachments.filter(attachment => attachment.testStepId === testStepId)
  return decoded<EvidenceRecord>(own, 'evidence').at(-1)
}

function decoded<Kind>(attachments: readonly Attachment[], kind: string): Kind[] {
  const mediaType = `application/vnd.h10spec.${kind}+json`
  return bodies(attachments, mediaType).map(body => JSON.parse(body) as Kind)
}

function bodies(attachments: readonly Attachment[], mediaType: string): string[] {
  return attachments
    .filter(attachment => attachment.mediaType === mediaType)
    .map(({ body, contentEncoding }) =>
      contentEncoding === 'BASE64' ? Buffer.from(body, 'base64').toString('utf8') : body
    )
}
