import { findingsIn } from '../../verdict/findings.js'
import type { Run } from '../../verdict/result.js'
import { html, type Markup } from './markup.js'
import { needsAttention } from './verdict.js'

/** What is on the page, as links to its parts. */
export function showContents(run: Run): Markup {
  const problems = run.requirements.filter(({ verdict }) => needsAttention(verdict)).length
  const parts = [
    ['problems', 'What to look at', problems],
    ['findings', 'Crashes and the like', findingsIn(run).length],
    ['segmentation', 'What changes with the cut', run.segmentation?.length ?? 0],
    ['requirements', 'All requirements', run.requirements.length],
    ['sections', 'By section', undefined],
    ['legend', 'What the verdicts mean', undefined]
  ] as const
  const shown = parts.filter(([, , count]) => count !== 0)
  return html`<nav aria-label="On this page"><ul>${shown.map(([id, name, count]) => showPart(id, name, count))}</ul></nav>`
}

function showPart(id: string, name: string, count: number | undefined): Markup {
  const number = count === undefined ? undefined : html` <small>${count}</small>`
  return html`<li><a href="#${id}">${name}</a>${number}</li>`
}
