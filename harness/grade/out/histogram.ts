import { html, type Markup } from '../../report/html/markup.js'
import type { ClassEntry } from '../grade.js'
import { barsOf } from './statistics.js'

const height = 120
const width = 40

/** The distribution as a picture, and as a table for who does not see it. */
export function showHistogram(entries: readonly ClassEntry[], most: number): Markup {
  const count = Math.max(1, Math.min(14, Math.ceil(most)))
  const bars = barsOf(entries, most, count)
  const tallest = Math.max(1, ...bars)
  const names = bars.map((_, nth) => rangeOf(nth, count, most))
  return html`<figure class="chart"><svg viewBox="0 0 ${count * width} ${height + 34}" aria-hidden="true">
<line x1="0" x2="${count * width}" y1="${height + 14}" y2="${height + 14}"/>${bars.map((bar, nth) => showBar(bar, nth, tallest, names[nth] ?? ''))}</svg>
<details><summary>The same as a table</summary><table><caption>How many submissions earned so many points</caption><thead><tr><th scope="col">Points</th><th scope="col" class="n">Submissions</th></tr></thead>
<tbody>${bars.map((bar, nth) => html`<tr><th scope="row">${names[nth]}</th><td class="n">${bar}</td></tr>`)}</tbody></table></details></figure>`
}

function showBar(bar: number, nth: number, tallest: number, name: string): Markup {
  const tall = Math.round((bar / tallest) * height)
  const middle = nth * width + width / 2
  const count =
    bar === 0 ? undefined : html`<text x="${middle}" y="${height + 10 - tall}">${bar}</text>`
  return html`<rect x="${nth * width + 3}" y="${height + 14 - tall}" width="${width - 6}" height="${tall}"/>${count}<text x="${middle}" y="${height + 28}">${name}</text>`
}

/** The last one holds its upper end. */
function rangeOf(nth: number, count: number, most: number): string {
  const edge = (place: number) => Math.round((place * most * 100) / count) / 100
  return `${edge(nth)}–${edge(nth + 1)}`
}
