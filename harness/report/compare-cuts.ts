import type { Run, SegmentationFinding } from '../verdict/result.js'
import type { Change } from './compare.js'

/** What changes with the cut in one run alone; nothing unless both looked for it. */
export function cutChanges(before: Run, after: Run): Change[] {
  if (before.segmentation === undefined || after.segmentation === undefined) return []
  const old = new Set(before.segmentation.map(keyOf))
  const now = new Set(after.segmentation.map(keyOf))
  return [
    ...after.segmentation.filter(each => !old.has(keyOf(each))).map(appeared),
    ...before.segmentation.filter(each => !now.has(keyOf(each))).map(gone)
  ]
}

function keyOf({ requirement, scenario, delivery }: SegmentationFinding): string {
  return JSON.stringify([requirement, scenario, delivery])
}

function appeared(finding: SegmentationFinding): Change {
  const { requirement, scenario, delivery, because } = finding
  return {
    requirement,
    scenario,
    before: 'pass',
    after: 'warn',
    because: `${delivery}: ${because}`
  }
}

function gone({ requirement, scenario, delivery }: SegmentationFinding): Change {
  const because = `${delivery}: it no longer changes with the cut`
  return { requirement, scenario, before: 'warn', after: 'pass', because }
}
