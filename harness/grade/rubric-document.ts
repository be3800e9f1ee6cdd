import type { FindingKind, Level, Suite } from '../verdict/result.js'
import type { Award, Evidence } from './rubric.js'

/** A rubric as its file says it, once `rubric.schema.json` has found nothing wrong with it. */
export interface RubricDocument {
  readonly name: string
  readonly title?: string
  readonly version: string
  readonly suites: readonly Suite[]
  readonly 'out-of': number
  readonly parts: readonly PartDocument[]
  readonly bonus?: { readonly cap: number; readonly parts: readonly PartDocument[] }
  readonly manual?: readonly ManualDocument[]
  readonly deductions?: readonly DeductionDocument[]
  readonly penalties?: readonly PenaltyDocument[]
}

export interface ItemDocument {
  readonly id: string
  readonly title: string
  readonly points: number
  readonly hidden?: boolean
}

/** Which requirements are meant. */
export interface Naming {
  readonly requirements?: readonly string[]
  readonly topics?: readonly string[]
  readonly levels?: readonly Level[]
}

export interface PartDocument extends ItemDocument, Naming {
  readonly must?: readonly string[]
  readonly award?: Award
  readonly evidence?: Evidence
}

export interface ManualDocument extends ItemDocument {
  readonly asks?: string
}

export interface DeductionDocument extends ItemDocument, Naming {
  readonly most?: number
}

export interface PenaltyDocument extends ItemDocument {
  readonly findings: readonly FindingKind[]
  readonly most?: number
}

/** A line of the document and its path there. */
export interface Placed<Line> {
  readonly path: readonly string[]
  readonly line: Line
}

/** The lines that earn points by verdicts. */
export function partsIn({ parts, bonus }: RubricDocument): Placed<PartDocument>[] {
  return [...placed(['parts'], parts), ...placed(['bonus', 'parts'], bonus?.parts)]
}

/** The lines that take points. */
export function takersIn(document: RubricDocument): Placed<DeductionDocument | PenaltyDocument>[] {
  return [
    ...placed<DeductionDocument | PenaltyDocument>(['deductions'], document.deductions),
    ...placed<DeductionDocument | PenaltyDocument>(['penalties'], document.penalties)
  ]
}

/** Every line. */
export function linesIn(document: RubricDocument): Placed<ItemDocument>[] {
  return [
    ...partsIn(document),
    ...placed<ItemDocument>(['manual'], document.manual),
    ...takersIn(document)
  ]
}

function placed<Line>(path: readonly string[], lines: readonly Line[] = []): Placed<Line>[] {
  return lines.map((line, nth) => ({ path: [...path, String(nth)], line }))
}
