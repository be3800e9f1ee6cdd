import { createHash } from 'node:crypto'
import { html, type Markup, textOf, verbatim } from '../../report/html/markup.js'
import { outcomes } from '../outcome.js'
import type { Specimen, ZooResult } from '../result.js'
import { showGaps } from './gaps.js'
import { showMatrices } from './matrix.js'
import { showOverview } from './overview.js'
import { showSpecimen } from './specimen.js'
import { style } from './style.js'

/** One page that needs nothing else, and no script: which mutant breaks which requirement. */
export function renderZooHtml(result: ZooResult): string {
  return textOf(html`<!doctype html>
<html lang="en">
${showHead(result)}
<body>
${showHeader(result)}
<main>
${showOverview(result)}
${showMisses(result)}
${showMatrices(result)}
${showGaps(result)}
</main>
<footer>${showLegend()}</footer>
</body>
</html>
`)
}

function showHead(result: ZooResult): Markup {
  const hash = createHash('sha256').update(style).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${verbatim(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Zoo: ${headline(result)} · h10spec</title>
<style>${verbatim(style)}</style>
</head>`
}

function showHeader(result: ZooResult): Markup {
  const { tool, started, duration, seed } = result
  const facts = [
    ['started', `${started.replace('T', ' ').slice(0, 19)} UTC`],
    ['duration', `${duration.toFixed(0)} s`],
    ['seed', String(seed)]
  ]
  return html`<header class="page ${missesOf(result).length === 0 && result.complete ? 'good' : 'bad'}">
<p class="tool">h10spec ${tool.version}</p>
<h1>The zoo</h1>
<p class="headline">${headline(result)}</p>
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
</header>`
}

function headline(result: ZooResult): string {
  const { specimens, complete, near } = result
  const misses = missesOf(result).length
  const mutants = specimens.length === 1 ? '1 mutant' : `${specimens.length} mutants`
  const scope = near ? ', by the topics alone that they are to break' : ''
  if (!complete) return `Not all mutants were judged: ${mutants} were`
  if (misses > 0) return `${misses} of ${mutants} not caught${scope}`
  return `${mutants}: all caught${scope}`
}

function showMisses(result: ZooResult): Markup | undefined {
  const misses = missesOf(result)
  if (misses.length === 0) return undefined
  return html`<section aria-labelledby="misses"><h2 id="misses">What to look at</h2>
${misses.map(miss => showSpecimen(miss, result))}</section>`
}

function missesOf({ specimens }: ZooResult): Specimen[] {
  return specimens.filter(({ outcome }) => outcome !== 'caught')
}

function showLegend(): Markup {
  const entries = Object.entries(outcomes).map(
    ([outcome, meaning]) =>
      html`<div><dt><span class="badge ${outcome}">${outcome}</span></dt><dd>${meaning}</dd></div>`
  )
  return html`<section aria-labelledby="legend"><h2 id="legend">What the outcomes mean</h2><dl class="legend">${entries}</dl></section>`
}
