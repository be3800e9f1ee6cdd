import { oneLine } from '../../report/printable.js'
import type { Run, SegmentationFinding } from '../../verdict/result.js'
import type { Telling } from './finding.js'
import { count, indent, table } from './layout.js'

// A server that reads once and no more ends otherwise everywhere; a few lines show that.
const shown = 20

/** Scenarios that end otherwise when their requests are cut, apart from the verdicts. */
export function segmentationText(run: Run, { paint, again }: Telling): string {
  const findings = run.segmentation ?? []
  const [first] = findings
  if (!first) return ''
  const more = findings.length - shown
  const lines = [
    paint('yellow', 'What changes with the cut of the requests:'),
    indent(table(findings.slice(0, shown).map(row)), 2),
    ...(more > 0 ? [`  … ${count(more, 'more line')}: --report html shows them`] : []),
    `  ${paint('dim', 'again')}  ${again(first.requirement)}`
  ]
  return lines.join('\n')
}

function row({ requirement, scenario, delivery, whole, cut, because }: SegmentationFinding) {
  return [requirement, delivery, `${whole}, cut ${cut}`, oneLine(`${scenario}: ${because}`)]
}
