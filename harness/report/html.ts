import type { Run } from '../verdict/result.js'
import { showSections } from './html/by-section.js'
import { showContents } from './html/contents.js'
import { showFilter } from './html/filter.js'
import { showFindings } from './html/findings.js'
import { headline } from './html/headline.js'
import { html, type Markup, textOf, verbatim } from './html/markup.js'
import { pack } from './html/pack.js'
import { policy } from './html/policy.js'
import { script } from './html/script.js'
import { showLegend, showProblems, showTopics } from './html/sections.js'
import { showSegmentation } from './html/segmentation.js'
import { style } from './html/style.js'
import { showHeader, showSummary } from './html/summary.js'

/**
 * One page that needs nothing else. The summary and what is broken can be read without scripts;
 * the rest is packed into it and unfolds. What a target sent is shown and never run: all of it is
 * escaped, and the page's policy allows this one style and this one script.
 */
export function renderHtml(run: Run): string {
  return renderHtmlWith(run, { lead: html``, style: '' })
}

/** What another part of the program has to say on the page, before all else, and its style. */
export interface Insert {
  readonly lead: Markup
  readonly style: string
}

/** The same page with something on top. */
export function renderHtmlWith(run: Run, { lead, style: more }: Insert): string {
  const { page, parts } = pack(textOf(showBody(run, lead)))
  return textOf(html`<!doctype html>
<html lang="en">
${showHead(run, style + more)}
${verbatim(page)}
<script type="application/gzip" id="parts">${verbatim(parts)}</script>
<script>${verbatim(script)}</script>
</html>
`)
}

function showHead(run: Run, sheet: string): Markup {
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${verbatim(policy(sheet, script))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${run.target.name}: ${headline(run).text} · h10spec</title>
<style>${verbatim(sheet)}</style>
</head>`
}

function showBody(run: Run, lead: Markup): Markup {
  return html`<body>
<a class="skip" href="#results">Skip to the results</a>
${showHeader(run)}
${showContents(run)}
<main id="results" tabindex="-1">${lead}
${showSummary(run)}
${showFilter(run)}
${showProblems(run)}
${showFindings(run)}
${showSegmentation(run)}
${showTopics(run)}
${showSections(run)}
</main>
<footer>${showLegend()}</footer>`
}
