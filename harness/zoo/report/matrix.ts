import { html, type Markup } from '../../report/html/markup.js'
import type { RequirementEntry, Specimen, ZooResult } from '../result.js'
import { missAnchor, mutantAnchor, rowAnchor } from './anchor.js'
import { relation, signs } from './relation.js'

/** For each topic a table: a row for a requirement, a column for a mutant that has to do with it. */
export function showMatrices(result: ZooResult): Markup {
  const topics = new Map<string, RequirementEntry[]>()
  for (const requirement of result.requirements) {
    const name = `${requirement.suite}/${requirement.topic}`
    topics.set(name, [...(topics.get(name) ?? []), requirement])
  }
  const tables = [...topics].map(([name, entries]) => showMatrix(name, entries, result.specimens))
  const key = Object.values(signs).map(({ sign, words }) => `${sign} ${words}`)
  return html`<section aria-labelledby="matrix"><h2 id="matrix">Requirements and mutants</h2>
<p class="origin">${key.join(' · ')}</p>${tables}</section>`
}

function showMatrix(
  name: string,
  requirements: readonly RequirementEntry[],
  all: readonly Specimen[]
): Markup {
  const ids = new Set(requirements.map(({ id }) => id))
  const specimens = all.filter(each => touchedBy(each).some(id => ids.has(id)))
  if (specimens.length === 0) return html``
  const columns = specimens.map((specimen, nth) => showColumn(specimen, nth, name))
  return html`<section class="topic"><h3>${name}</h3><div class="scroll"><table>
<thead><tr><th scope="col">requirement</th>${columns}</tr></thead>
<tbody>${requirements.map(requirement => showRow(requirement, specimens))}</tbody></table></div>
<ol class="mutants">${specimens.map(specimen => showName(specimen, name))}</ol></section>`
}

function touchedBy({ breaks, broken, blocked, inconclusive }: Specimen): readonly string[] {
  return [...breaks, ...[...broken, ...blocked, ...inconclusive].map(({ id }) => id)]
}

function showColumn(specimen: Specimen, nth: number, topic: string): Markup {
  const anchor = mutantAnchor(specimen, topic)
  return html`<th scope="col" title="${specimen.name}"><a href="#${anchor}">${nth + 1}</a></th>`
}

function showRow({ id, title, level }: RequirementEntry, specimens: readonly Specimen[]): Markup {
  const isBroken = specimens.some(({ broken }) => broken.some(loss => loss.id === id))
  const tone = isBroken ? '' : 'bare'
  const head = html`<th scope="row" title="${title}"><code>${id}</code> <small>${level}</small></th>`
  return html`<tr class="${tone}" id="${rowAnchor(id)}">${head}${specimens.map(each => showCell(id, each))}</tr>`
}

function showCell(id: string, specimen: Specimen): Markup {
  const shown = relation(id, specimen)
  if (shown === undefined) return html`<td></td>`
  const { sign, words, tone } = shown
  return html`<td class="${tone}"><span aria-hidden="true">${sign}</span><span class="vh">${words}</span></td>`
}

function showName(specimen: Specimen, topic: string): Markup {
  const { name, outcome, kind, place } = specimen
  const remark = kind === undefined ? '' : ` (${kind})`
  const badge = html`<span class="badge ${outcome}">${outcome}</span>`
  const linked =
    outcome === 'caught' ? badge : html`<a href="#${missAnchor(specimen)}">${badge}</a>`
  return html`<li id="${mutantAnchor(specimen, topic)}">${name}${remark} ${linked} <code class="origin">${place}</code></li>`
}
