import type { Run, Verdict } from '../../verdict/result.js'
import { html, type Markup } from './markup.js'
import { byGravity, wording } from './verdict.js'

/** The controls that narrow the list of requirements; the script unveils them. */
export function showFilter(run: Run): Markup {
  const present = byGravity.filter(verdict => run.summary[verdict] > 0)
  return html`<form class="filter" role="search" hidden>
<label>Search <input type="search" name="text" placeholder="id, title or source" autocomplete="off"></label>
<fieldset><legend class="vh">Verdicts to show</legend>${present.map(showChoice)}</fieldset>
<output aria-live="polite"></output>
</form>`
}

function showChoice(verdict: Verdict): Markup {
  return html`<label class="choice ${verdict}"><input type="checkbox" name="verdict" value="${verdict}" checked> <span><span aria-hidden="true">${wording[verdict].sign}</span> ${verdict}</span></label>`
}
