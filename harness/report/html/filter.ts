import type { Run, Verdict } from '../../verdict/result.js'
import { html, type Markup } from './markup.js'
import { byGravity, wording } from './verdict.js'

/** The controls that narrow what is shown; the script unveils them and keeps them in the address. */
export function showFilter(run: Run): Markup {
  const present = byGravity.filter(verdict => run.summary[verdict] > 0)
  return html`<form class="filter" id="filter" role="search" aria-label="Filter requirements" hidden>
<label class="search">Search <input type="search" name="text" placeholder="words, an id, a section, bytes" autocomplete="off" spellcheck="false"></label>
<fieldset><legend>Verdict</legend>${present.map(showVerdict)}</fieldset>
${showChoices('Level', 'level', levelsOf(run))}${showChoices('Suite', 'suite', suitesOf(run))}
<div class="acts"><output aria-live="polite"></output> <button type="reset">Show all</button> <button type="button" name="unfold">Unfold</button></div>
</form>
<p class="nothing" hidden>Nothing matches – <button type="reset" form="filter">Show all</button></p>`
}

function showVerdict(verdict: Verdict): Markup {
  return html`<label class="choice ${verdict}"><input type="checkbox" name="verdict" value="${verdict}"> <span><span aria-hidden="true">${wording[verdict].sign}</span> ${verdict}</span></label>`
}

/** Where all are of one kind there is nothing to choose. */
function showChoices(title: string, name: string, values: readonly string[]): Markup | undefined {
  if (values.length < 2) return undefined
  return html`<fieldset><legend>${title}</legend>${values.map(
    value =>
      html`<label class="choice"><input type="checkbox" name="${name}" value="${value}"> <span>${value}</span></label>`
  )}</fieldset>`
}

function levelsOf({ requirements }: Run): readonly string[] {
  return (['must', 'should', 'may'] as const).filter(level =>
    requirements.some(requirement => requirement.level === level)
  )
}

function suitesOf({ requirements }: Run): readonly string[] {
  return [...new Set(requirements.map(({ suite }) => suite))]
}
