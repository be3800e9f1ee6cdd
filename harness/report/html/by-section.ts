import type { RequirementResult, Run } from '../../verdict/result.js'
import { citedPlaces, type Place } from './cited-places.js'
import { countVerdicts } from './counts.js'
import { html, type Markup } from './markup.js'
import { marks } from './requirement.js'
import { wording } from './verdict.js'

/** The requirements once more, by what they cite: a line for each section, which unfolds. */
export function showSections(run: Run): Markup {
  return html`<section aria-labelledby="sections" class="group"><h2 id="sections">By section of the standard</h2>
<p class="lead">A requirement stands under each section that its source names.</p>
<ul class="sections">${placesOf(run).map(showPlace)}</ul></section>`
}

interface Cited extends Place {
  readonly requirements: readonly RequirementResult[]
}

function placesOf({ requirements }: Run): readonly Cited[] {
  const places = new Map<string, Cited>()
  for (const requirement of requirements)
    for (const place of citedPlaces(requirement.source)) {
      const known = places.get(place.name)?.requirements ?? []
      places.set(place.name, { ...place, requirements: [...known, requirement] })
    }
  return [...places.values()].toSorted(
    (a, b) => a.rank - b.rank || a.order.localeCompare(b.order, 'en', { numeric: true })
  )
}

function showPlace({ name, title, requirements }: Cited): Markup {
  const what = title === undefined ? undefined : html` <span>${title}</span>`
  return html`<li class="group"><details><summary><b>${name}</b>${what} ${countVerdicts(requirements)}</summary>
<ul>${requirements.map(showLink)}</ul></details></li>`
}

function showLink(requirement: RequirementResult): Markup {
  const { id, verdict, title } = requirement
  return html`<li ${marks(requirement)}><span class="${verdict}"><span aria-hidden="true">${wording[verdict].sign}</span><span class="vh">${verdict}</span></span> <a href="#${encodeURIComponent(id)}">${title}</a></li>`
}
