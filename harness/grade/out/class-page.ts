import { html, type Markup } from '../../report/html/markup.js'
import type { ClassEntry } from '../grade.js'
import { decimal } from '../points.js'
import type { Rubric } from '../rubric.js'
import {
  showAttention,
  showFindings,
  showMistakes,
  showRequirements,
  showSubmissions
} from './class-sections.js'
import { showHistogram } from './histogram.js'
import { renderPage } from './page.js'
import { type Distribution, distributionOf } from './statistics.js'

/** `index.html`: the whole class on one page that needs nothing else. For the teacher. */
export function renderClass(entries: readonly ClassEntry[], rubric: Rubric): string {
  const distribution = distributionOf(entries)
  const body = html`<header class="page good"><p class="tool">h10spec · rubric ${rubric.name}, version ${rubric.version}</p>
<h1>${rubric.title}</h1><p class="headline">${headline(distribution, rubric, entries)}</p></header>
${contents}
<main id="results" tabindex="-1">
${distribution && showDistribution(distribution, entries, rubric)}
${showAttention(entries, rubric)}
${showSubmissions(entries, rubric)}
${showRequirements(entries, rubric)}
${showMistakes(entries, rubric)}
${showFindings(entries)}
</main>`
  return renderPage(rubric.title, body)
}

const contents = html`<nav aria-label="On this page"><ul><li><a href="#attention">Who needs a look</a></li><li><a href="#submissions">Submissions</a></li><li><a href="#requirements">Requirements</a></li><li><a href="#mistakes">Commonest mistakes</a></li></ul></nav>`

function headline(
  distribution: Distribution | undefined,
  { outOf, cap }: Rubric,
  { length }: readonly ClassEntry[]
): string {
  if (!distribution) return 'No submission has been graded yet'
  const { count, mean } = distribution
  const above = cap > 0 ? `, and a bonus of up to ${decimal(cap)}` : ''
  const number = count === 1 ? '1 submission' : `${count} submissions`
  const left = length - count
  const without = left === 0 ? '' : `; ${left} could not be judged yet`
  return `${number}: ${mean} of ${decimal(outOf)} points on average${above}${without}`
}

function showDistribution(
  { mean, median, lowest, highest, deviation }: Distribution,
  entries: readonly ClassEntry[],
  { outOf, cap }: Rubric
): Markup {
  const facts = [
    ['mean', mean],
    ['median', median],
    ['lowest', lowest],
    ['highest', highest],
    ['standard deviation', deviation]
  ] as const
  return html`<section aria-labelledby="distribution"><h2 id="distribution">Distribution</h2>
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${showHistogram(entries, decimal(outOf + cap))}</section>`
}
