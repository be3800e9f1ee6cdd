import { html, type Markup } from '../../report/html/markup.js'
import type { Loss } from '../compare.js'
import { differing } from '../outcome.js'
import type { Specimen } from '../result.js'

/** A mutant that was not caught, with all that is to be known of it. */
export function showSpecimen(specimen: Specimen): Markup {
  const { name, outcome, place, because, blinded } = specimen
  const { missing, extra, seen } = differing(specimen)
  const reason = because === undefined ? undefined : html`<pre>${because}</pre>`
  return html`<article class="problem ${outcome}">
<header><span class="badge ${outcome}">${outcome}</span><h3>${name}</h3><p class="origin"><code>${place}</code></p></header>
${reason}${showLosses('Declared, but not broken', missing)}${showLosses('Broken, but not declared', extra)}${showLosses('Declared and broken', seen)}${showLosses('No longer to be seen', blinded)}
</article>`
}

function showLosses(title: string, losses: readonly Loss[]): Markup | undefined {
  if (losses.length === 0) return undefined
  const items = losses.map(
    ({ id, place, because }) =>
      html`<li><code>${id}</code> ${because} <span class="origin">${place}</span></li>`
  )
  return html`<h4>${title}</h4><ul class="losses">${items}</ul>`
}
