import { html, type Markup } from '../../report/html/markup.js'
import type { Gap, ZooResult } from '../result.js'

/** The requirements that no mutant breaks: those that lack one, then those that are excluded. */
export function showGaps({ withoutMutant }: ZooResult): Markup | undefined {
  if (withoutMutant.length === 0) return undefined
  const open = withoutMutant.filter(({ excluded }) => excluded === undefined)
  const reasoned = withoutMutant.filter(({ excluded }) => excluded !== undefined)
  return html`<section aria-labelledby="gaps"><h2 id="gaps">Requirements without a mutant</h2>
<ul class="losses">${[...open, ...reasoned].map(showGap)}</ul></section>`
}

function showGap({ id, excluded }: Gap): Markup {
  const tone = excluded === undefined ? 'escaped' : 'unsupported'
  return html`<li class="${tone}"><code>${id}</code> ${excluded ?? 'none yet'}</li>`
}
