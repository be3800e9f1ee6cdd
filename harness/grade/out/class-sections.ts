import { html, type Markup } from '../../report/html/markup.js'
import { findingKinds } from '../../verdict/finding.js'
import type { FindingKind } from '../../verdict/result.js'
import type { ClassEntry, Grade, PartGrade } from '../grade.js'
import { decimal } from '../points.js'
import { itemsOf, type Rubric } from '../rubric.js'
import { folderOf } from './folder.js'
import { pointsOf } from './gradebook.js'
import { hidesAnything } from './redact.js'
import { type Item, itemOf } from './statistics.js'

/** Who has to be looked at, and why. */
export function showAttention(entries: readonly ClassEntry[], rubric: Rubric): Markup {
  const looked = entries.filter(({ grade }) => grade.attention.length > 0)
  const list = looked.map(
    entry =>
      html`<li>${linkTo(entry, rubric)}<ul>${entry.grade.attention.map(line => html`<li>${line}</li>`)}</ul></li>`
  )
  const content = looked.length === 0 ? html`<p>Nobody.</p>` : html`<ul class="look">${list}</ul>`
  const asked = rubric.manual.map(
    ({ title, points, asks }) => html`<li>${title}, ${decimal(points)}: ${asks}</li>`
  )
  const manual =
    asked.length === 0 ? undefined : html`<p>A person gives to everybody:</p><ul>${asked}</ul>`
  return html`<section aria-labelledby="attention"><h2 id="attention">Who needs a look by a person</h2>${content}${manual}</section>`
}

/** Every submission with its points, and a link to its report. */
export function showSubmissions(entries: readonly ClassEntry[], rubric: Rubric): Markup {
  const items = itemsOf(rubric)
  return html`<section aria-labelledby="submissions"><h2 id="submissions">Submissions</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="submissions"><table>
<thead><tr><th scope="col">Submission</th><th scope="col" class="n">Points</th><th scope="col" class="n">Open</th>${items.map(({ id, title }) => html`<th scope="col" class="n" title="${title}">${id}</th>`)}</tr></thead>
<tbody>${entries.map(entry => html`<tr><th scope="row">${linkTo(entry, rubric)}</th><td class="n"><b>${pointsOf(entry.grade)}</b></td><td class="n">${entry.grade.open || ''}</td>${entry.grade.parts.map(part => showPoints(part, entry.grade))}</tr>`)}</tbody></table></div></section>`
}

function showPoints({ points, outOf }: PartGrade, { unjudged }: Grade): Markup {
  if (unjudged) return html`<td></td>`
  const tone = points < 0 ? 'zero' : points === outOf ? 'full' : points === 0 ? 'zero' : 'some'
  return html`<td class="n tone ${outOf === 0 && points === 0 ? '' : tone}">${points}</td>`
}

/** How the class does on each requirement, in the order of the suites. */
export function showRequirements(entries: readonly ClassEntry[], rubric: Rubric): Markup {
  const items = rubric.library
    .map(({ id }) => itemOf(id, entries))
    .filter(({ judged, doubtful }) => judged + doubtful > 0)
  return html`<section aria-labelledby="requirements"><h2 id="requirements">Requirements</h2>
<p class="lead">Success is how many of those hold it of whom it is known. Discrimination is the point-biserial correlation between holding it and the points of the whole submission, from −1 to 1: near 0 it tells strong submissions from weak ones no better than chance, from about 0.3 on it does so well, and below 0 the weak ones do better, so that something may be wrong with the requirement, or with its place in the rubric. With fewer than some twenty submissions it says little.</p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="requirements"><table>
<thead><tr><th scope="col">Requirement</th><th scope="col" class="n">Success</th><th scope="col" class="n">Hold it</th><th scope="col" class="n">In doubt</th><th scope="col" class="n">Discrimination</th></tr></thead>
<tbody>${items.map(item => showItem(item, rubric))}</tbody></table></div></section>`
}

function showItem({ id, judged, held, doubtful, discrimination }: Item, rubric: Rubric): Markup {
  const title = rubric.library.find(each => each.id === id)?.title ?? id
  const rate = judged === 0 ? '–' : `${Math.round((held / judged) * 100)} %`
  const suspicious = discrimination !== undefined && discrimination < 0
  return html`<tr><th scope="row">${title} <small><code>${id}</code></small></th><td class="n">${rate}</td><td class="n">${held} of ${judged}</td><td class="n">${doubtful || ''}</td><td class="n tone ${suspicious ? 'zero' : ''}">${discrimination ?? '–'}</td></tr>`
}

// A page that lists everything says nothing.
const most = 12

/** What breaks most often, and what usually breaks it. */
export function showMistakes(entries: readonly ClassEntry[], rubric: Rubric): Markup {
  const counts = rubric.library.map(({ id, title, mistake }) => ({
    ...{ id, title, mistake },
    broken: entries.filter(({ requirements }) => isBroken(requirements[id])).length
  }))
  const frequent = counts
    .filter(({ broken }) => broken > 0)
    .sort((a, b) => b.broken - a.broken)
    .slice(0, most)
  if (frequent.length === 0)
    return html`<section aria-labelledby="mistakes"><h2 id="mistakes">Commonest mistakes</h2><p>None.</p></section>`
  return html`<section aria-labelledby="mistakes"><h2 id="mistakes">Commonest mistakes</h2><ol class="look">${frequent.map(
    ({ id, title, mistake, broken }) =>
      html`<li><b>${broken} ×</b> ${title} <small><code>${id}</code></small>${mistake ? html`<br>Often: ${mistake}` : undefined}</li>`
  )}</ol></section>`
}

function isBroken(standing: string | undefined): boolean {
  return standing === 'broken' || standing === 'partly'
}

/** What programs did apart from HTTP. */
export function showFindings(entries: readonly ClassEntry[]): Markup | undefined {
  const kinds = (Object.keys(findingKinds) as FindingKind[])
    .map(kind => ({ kind, count: entries.filter(each => each.findings.includes(kind)).length }))
    .filter(({ count }) => count > 0)
  if (kinds.length === 0) return undefined
  return html`<section aria-labelledby="findings"><h2 id="findings">Crashes and the like</h2><ul class="look">${kinds.map(({ kind, count }) => html`<li><b>${count} ×</b> ${findingKinds[kind]}</li>`)}</ul></section>`
}

function linkTo({ grade: { submission } }: ClassEntry, rubric: Rubric): Markup {
  const folder = encodeURIComponent(folderOf(submission))
  const whole = hidesAnything(rubric)
    ? html` <small><a href="teacher/${folder}/report.html">with what is hidden</a></small>`
    : undefined
  return html`<a href="students/${folder}/report.html">${submission}</a>${whole}`
}
