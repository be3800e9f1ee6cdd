import { html, type Markup } from '../../report/html/markup.js'
import { kindsOf } from '../kinds.js'
import { type Outcome, outcomes } from '../outcome.js'
import type { Specimen, ZooResult } from '../result.js'

/** What came of the mutants, how many there are, and of how much. */
export function showOverview({ specimens, requirements }: ZooResult): Markup {
  const broken = requirements.filter(({ id }) => kindsOf(specimens, id) > 0)
  const musts = requirements.filter(({ level }) => level === 'must')
  const twice = musts.filter(({ id }) => kindsOf(specimens, id) > 1)
  const facts = [
    ['mutants', `${specimens.length}`],
    ['programs judged for them', `${programsOf(specimens)}`],
    ['requirements that one breaks', `${broken.length} of ${requirements.length}`],
    ['musts that two kinds break', `${twice.length} of ${musts.length}`]
  ]
  return html`<section aria-labelledby="summary"><h2 id="summary">Summary</h2><ul class="tally">${tally(specimens)}</ul>
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></section>`
}

function tally(specimens: readonly Specimen[]): readonly Markup[] {
  const names = Object.keys(outcomes) as Outcome[]
  return names.map(outcome => {
    const number = specimens.filter(each => each.outcome === outcome).length
    return number === 0
      ? html``
      : html`<li class="${outcome}"><b>${number}</b> <span>${outcome}</span></li>`
  })
}

/** Each mutant is told of one program, and of who else was told of it. */
function programsOf(specimens: readonly Specimen[]): number {
  const crews = specimens.map(({ name, together = [] }) =>
    [name, ...together].toSorted().join('\n')
  )
  return new Set(crews).size
}
