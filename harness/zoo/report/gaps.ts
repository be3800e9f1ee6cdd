import { html, type Markup } from '../../report/html/markup.js'
import type { ZooResult } from '../result.js'

interface Line {
  readonly id: string
  readonly reason: string | undefined
}

/** What is not there: first where nobody said why, then what is excused. */
export function showGaps({ withoutMutant, withoutSecond }: ZooResult): Markup {
  const bare = withoutMutant.map(({ id, excluded }) => ({ id, reason: excluded }))
  const lone = withoutSecond.map(({ id, single }) => ({ id, reason: single }))
  return html`${showList('gaps', 'Requirements without a mutant', bare)}${showList('lone', 'Musts with one kind of mutant', lone)}`
}

function showList(anchor: string, title: string, lines: readonly Line[]): Markup | undefined {
  if (lines.length === 0) return undefined
  const open = lines.filter(({ reason }) => reason === undefined)
  const reasoned = lines.filter(({ reason }) => reason !== undefined)
  return html`<section aria-labelledby="${anchor}"><h2 id="${anchor}">${title}</h2>
<ul class="losses">${[...open, ...reasoned].map(showLine)}</ul></section>`
}

function showLine({ id, reason }: Line): Markup {
  const tone = reason === undefined ? 'escaped' : 'unsupported'
  return html`<li class="${tone}"><code>${id}</code> ${reason ?? 'none yet, and no reason'}</li>`
}
