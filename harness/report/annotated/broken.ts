import { knownFailures } from '../../verdict/remaining.js'
import type { RequirementResult, Run } from '../../verdict/result.js'
import { html, type Markup } from '../html/markup.js'
import { wording } from '../html/verdict.js'
import type { Page } from './book.js'

/** What is broken, as links to where the standard asks for it; nothing where nothing is. */
export function showBroken(run: Run, pages: readonly Page[]): Markup | undefined {
  const broken = run.requirements.filter(isBroken)
  if (broken.length === 0) return undefined
  const chapters = pages.flatMap(page => page.chapters)
  const links = broken.map((requirement, nth) => {
    const place = chapters.find(({ shows }) => shows.includes(requirement.id))?.id
    return html`${nth === 0 ? '' : ', '}${showLink(requirement, place)}`
  })
  const known = knownFailures(run)
  const more = known === 0 ? undefined : html`, and ${known} known`
  return html`<p class="broken">Broken: ${links}${more}</p>`
}

function isBroken({ verdict, known }: RequirementResult): boolean {
  return known === undefined && ['error', 'fail', 'blocked'].includes(verdict)
}

function showLink({ id, verdict, title }: RequirementResult, place: string | undefined): Markup {
  const sign = html`<span class="${verdict}"><span aria-hidden="true">${wording[verdict].sign}</span></span>`
  if (place === undefined) return html`${sign} ${id}`
  return html`${sign} <a href="#${place}" title="${verdict}: ${title}">${id}</a>`
}
