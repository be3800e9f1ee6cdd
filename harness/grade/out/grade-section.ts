import { html, type Markup } from '../../report/html/markup.js'
import { badge } from '../../report/html/verdict.js'
import type { Grade, PartGrade, RequirementGrade } from '../grade.js'
import { countOfPoints } from '../points.js'
import type { Rubric } from '../rubric.js'

/** The grade on top of a report: points for each part, and what cost what, with its likely cause. */
export function showGrade(grade: Grade, rubric: Rubric): Markup {
  const { points, outOf, parts, submission, unjudged } = grade
  return html`<section class="grade" aria-labelledby="grade"><h2 id="grade">Grade of ${submission}</h2>
<p class="total"><b>${unjudged ? '–' : points}</b> of ${countOfPoints(outOf)}</p>
${remarksOn(grade).map(text => html`<p>${text}</p>`)}
<div class="scroll" tabindex="0" role="region" aria-label="Points by part"><table><caption>${rubric.title}, version ${rubric.version}</caption>
<thead><tr><th scope="col">Part</th><th scope="col" class="n">Points</th><th scope="col" class="n">Of</th><th scope="col">How they came about</th></tr></thead>
<tbody>${parts.map(part => showPart(part, rubric))}</tbody></table></div></section>`
}

function remarksOn({ open, bonus, attention, parts }: Grade): string[] {
  const extra = parts.filter(({ kind }) => kind === 'bonus')
  const earned = extra.reduce((sum, { points }) => sum + Math.round(points * 100), 0) / 100
  return [
    ...(bonus > 0 ? [`${earned} of these are a bonus; it is at most ${bonus}.`] : []),
    ...(open > 0 ? [`Open until a person decides: ${countOfPoints(open)} more.`] : []),
    ...(attention.length > 0 ? ['A person looks at this grade again:'] : []),
    ...attention
  ]
}

function showPart(part: PartGrade, rubric: Rubric): Markup {
  const { title, kind, points, outOf, open, because } = part
  const worth = outOf === 0 ? '–' : kind === 'bonus' ? `+ ${outOf}` : String(outOf)
  const waits = open > 0 ? html` <small>${countOfPoints(open)} open</small>` : undefined
  return html`<tr><th scope="row">${title}</th><td class="n tone ${toneOf(part)}">${points}${waits}</td><td class="n">${worth}</td><td>${because}${showLosses(part, rubric)}</td></tr>`
}

function toneOf({ kind, points, outOf, open }: PartGrade): string {
  if (kind === 'deduction' || kind === 'penalty') return points < 0 ? 'zero' : 'full'
  if (points === outOf) return 'full'
  if (open > 0) return 'waits'
  return points > 0 ? 'some' : 'zero'
}

/** The requirements that cost something, each a link to what happened further down. */
function showLosses({ requirements, kind }: PartGrade, rubric: Rubric): Markup | undefined {
  const lost = requirements.filter(({ standing }) => standing !== 'held')
  if (lost.length === 0 || kind === 'manual') return undefined
  return html`<ul class="lost">${lost.map(each => showLoss(each, rubric))}</ul>`
}

function showLoss(requirement: RequirementGrade, { library }: Rubric): Markup {
  const { id, title, verdict, percent, standing, seen = [] } = requirement
  const steps = seen.map(step => `${step.what}: ${step.seen}`).join(', ')
  const partly = standing === 'partly' ? html` ${percent} % (${steps})` : undefined
  const mistake = library.find(each => each.id === id)?.mistake
  const hint = mistake ? html` <span class="why">Often: ${mistake}</span>` : undefined
  if (verdict === 'missing') return html`<li>not judged: ${title}</li>`
  return html`<li>${badge(verdict)} <a href="#${encodeURIComponent(id)}">${title}</a>${partly}${hint}</li>`
}
