import type { Fault } from '../target/fault.js'
import { gradeScales } from '../verdict/result.js'
import { hundredths } from './points.js'
import {
  linesIn,
  type PartDocument,
  type Placed,
  partsIn,
  type RubricDocument,
  takersIn
} from './rubric-document.js'
import { idFault, type Names, namedIds, topicFault } from './rubric-names.js'

/** What no schema can see: names that nothing answers to, and numbers that do not add up. */
export function contradictionsIn(document: RubricDocument, names: Names): Fault[] {
  const parts = partsIn(document)
  const deductions = takersIn(document).filter(({ line }) => !('findings' in line))
  return [
    ...unevenPoints(document),
    ...repeatedIds(document),
    ...[...parts, ...deductions].flatMap(placed => namingFaults(placed, names)),
    ...parts.flatMap(evidenceFaults),
    ...takersIn(document).flatMap(mostFault),
    ...tellingFaults(document, names),
    ...sumFaults(document)
  ]
}

function unevenPoints(document: RubricDocument): Fault[] {
  const numbers = linesIn(document).flatMap(({ path, line }) => [
    { path: [...path, 'points'], value: line.points },
    ...('most' in line ? [{ path: [...path, 'most'], value: Number(line.most) }] : [])
  ])
  const all = [
    ...numbers,
    { path: ['out-of'], value: document['out-of'] },
    { path: ['bonus', 'cap'], value: document.bonus?.cap ?? 0 }
  ]
  return all
    .filter(({ value }) => hundredths(value) === undefined)
    .map(({ path, value }) => ({
      path,
      message: `${value} has more than two digits behind the point`
    }))
}

function repeatedIds(document: RubricDocument): Fault[] {
  const lines = linesIn(document)
  const ids = lines.map(({ line }) => line.id)
  return lines
    .filter(({ line }, nth) => ids.indexOf(line.id) !== nth)
    .map(({ path, line }) => ({
      path: [...path, 'id'],
      message: `"${line.id}" is the id of another line already`
    }))
}

function namingFaults({ path, line }: Placed<Partial<PartDocument>>, names: Names): Fault[] {
  const { requirements = [], topics = [], must = [] } = line
  const faults = [
    ...faultsAt([...path, 'requirements'], requirements, id => idFault(id, names)),
    ...faultsAt([...path, 'must'], must, id => idFault(id, names)),
    ...faultsAt([...path, 'topics'], topics, topic => topicFault(topic, line, names))
  ]
  if (faults.length > 0 || namedIds(line, names).length > 0) return faults
  return [{ path, message: `"${line.id}" names neither requirements nor topics` }]
}

/** What a deduction that students see would tell them of a part that they do not. */
function tellingFaults(document: RubricDocument, names: Names): Fault[] {
  const hidden = partsIn(document).filter(({ line }) => line.hidden)
  return takersIn(document).flatMap(({ path, line }) => {
    const ids = line.hidden || 'findings' in line ? [] : namedIds(line, names)
    return hidden.flatMap(part => {
      const told = namedIds(part.line, names).find(id => ids.includes(id))
      if (told === undefined) return []
      const message = `"${line.id}" tells students of ${told}, and "${part.line.id}" hides it; hide both, or neither`
      return [{ path, message }]
    })
  })
}

function faultsAt(
  path: readonly string[],
  words: readonly string[],
  faultOf: (word: string) => string | undefined
): Fault[] {
  return words.flatMap((word, nth) => {
    const isTwice = words.indexOf(word) !== nth
    const message = isTwice ? `"${word}" stands there already` : faultOf(word)
    return message === undefined ? [] : [{ path: [...path, String(nth)], message }]
  })
}

function evidenceFaults({ path, line }: Placed<PartDocument>): Fault[] {
  const { award, evidence } = line
  if (award === 'graded' && !evidence)
    return [
      { path, message: `"${line.id}" is graded, so "evidence" has to say what is worth what` }
    ]
  if (award !== 'graded' && evidence)
    return [
      { path: [...path, 'evidence'], message: '"evidence" counts with "award: graded" alone' }
    ]
  return Object.entries(evidence ?? {}).flatMap(([scale, percents]) =>
    risesIn(scale as keyof typeof gradeScales, percents).map(step => ({
      path: [...path, 'evidence', scale],
      key: step,
      message: `"${step}" is worth more than what is better`
    }))
  )
}

function risesIn(
  scale: keyof typeof gradeScales,
  percents: Readonly<Record<string, number>>
): string[] {
  const steps: readonly string[] = gradeScales[scale]
  return steps.filter((step, nth) => {
    const better = percents[steps[nth - 1] ?? ''] ?? 100
    return (percents[step] ?? 0) > better
  })
}

function mostFault({ path, line }: Placed<{ points: number; most?: number }>): Fault[] {
  if (line.most === undefined || line.most >= line.points) return []
  return [{ path: [...path, 'most'], message: '"most" is less than "points"' }]
}

function sumFaults(document: RubricDocument): Fault[] {
  const { parts, manual = [], bonus } = document
  const sum = sumOf([...parts, ...manual])
  const possible = sumOf(bonus?.parts ?? [])
  return [
    ...unequal(['out-of'], hundredths(document['out-of']), sum),
    ...(bonus && (hundredths(bonus.cap) ?? 0) > possible
      ? [
          {
            path: ['bonus', 'cap'],
            message: `"cap" is more than all of the bonus, ${possible / 100}`
          }
        ]
      : [])
  ]
}

function unequal(path: readonly string[], told: number | undefined, sum: number): Fault[] {
  if (told === undefined || told === sum) return []
  return [{ path, message: `parts and manual items add up to ${sum / 100}, not to ${told / 100}` }]
}

function sumOf(lines: readonly { readonly points: number }[]): number {
  return lines.reduce((sum, { points }) => sum + (hundredths(points) ?? 0), 0)
}
