import { html, type Markup } from '../../report/html/markup.js'
import type { RequirementEntry, Specimen, ZooResult } from '../result.js'

/** For each topic a table: a row for a requirement, a column for a mutant that has to do with it. */
export function showMatrices(result: ZooResult): Markup {
  const topics = new Map<string, RequirementEntry[]>()
  for (const requirement of result.requirements) {
    const name = `${requirement.suite}/${requirement.topic}`
    topics.set(name, [...(topics.get(name) ?? []), requirement])
  }
  const tables = [...topics].map(([name, entries]) => showMatrix(name, entries, result.specimens))
  return html`<section aria-labelledby="matrix"><h2 id="matrix">Requirements and mutants</h2>
<p class="origin">● declared and broken, ○ declared but not broken, ✗ broken but not declared, ? no longer to be seen</p>${tables}</section>`
}

function showMatrix(
  name: string,
  requirements: readonly RequirementEntry[],
  all: readonly Specimen[]
): Markup {
  const ids = new Set(requirements.map(({ id }) => id))
  const specimens = all.filter(each => touchedBy(each).some(id => ids.has(id)))
  if (specimens.length === 0) return html``
  return html`<section class="topic"><h3>${name}</h3><div class="scroll"><table>
<thead><tr><th scope="col">requirement</th>${specimens.map(showColumn)}</tr></thead>
<tbody>${requirements.map(requirement => showRow(requirement, specimens))}</tbody></table></div>
<ol class="mutants">${specimens.map(showName)}</ol></section>`
}

function touchedBy({ breaks, broken, blinded }: Specimen): readonly string[] {
  return [...breaks, ...[...broken, ...blinded].map(({ id }) => id)]
}

function showColumn({ name }: Specimen, nth: number): Markup {
  return html`<th scope="col" title="${name}">${nth + 1}</th>`
}

function showRow({ id, title, level }: RequirementEntry, specimens: readonly Specimen[]): Markup {
  const isBroken = specimens.some(({ broken }) => broken.some(loss => loss.id === id))
  const tone = isBroken ? '' : 'bare'
  return html`<tr class="${tone}"><th scope="row" title="${title}"><code>${id}</code> <small>${level}</small></th>${specimens.map(each => showCell(id, each))}</tr>`
}

function showCell(id: string, specimen: Specimen): Markup {
  const { sign, words, tone } = relation(id, specimen)
  if (sign === '') return html`<td></td>`
  return html`<td class="${tone}"><span aria-hidden="true">${sign}</span><span class="vh">${words}</span></td>`
}

function relation(id: string, { breaks, broken, blinded }: Specimen) {
  const isDeclared = breaks.includes(id)
  const isBroken = broken.some(loss => loss.id === id)
  if (isDeclared && isBroken) return { sign: '●', words: 'broken', tone: 'caught' }
  if (isBroken) return { sign: '✗', words: 'broken, not declared', tone: 'overkill' }
  if (isDeclared) return { sign: '○', words: 'declared, not broken', tone: 'escaped' }
  const isBlinded = blinded.some(loss => loss.id === id)
  return isBlinded
    ? { sign: '?', words: 'not to be seen', tone: 'inconclusive' }
    : { sign: '', words: '', tone: '' }
}

function showName({ name, outcome, kind }: Specimen): Markup {
  const remark = kind === undefined ? '' : ` (${kind})`
  return html`<li>${name}${remark} <span class="badge ${outcome}">${outcome}</span></li>`
}
