import { createHash } from 'node:crypto'
import type { Run } from '../verdict/result.js'
import { headline } from './html/headline.js'
import { html, type Markup, textOf, verbatim } from './html/markup.js'
import { script } from './html/script.js'
import { showCrashes, showLegend, showProblems, showTopics } from './html/sections.js'
import { showSegmentation } from './html/segmentation.js'
import { style } from './html/style.js'
import { showHeader, showSummary } from './html/summary.js'

/**
 * One page that needs nothing else. What a target sent is shown and never run: all of it is
 * escaped, and the page's policy allows this one style and this one script, by their hashes.
 */
export function renderHtml(run: Run): string {
  const page = html`<!doctype html>
<html lang="en">
${showHead(run)}
<body>
<a class="skip" href="#results">Skip to the results</a>
${showHeader(run)}
<main id="results">
${showSummary(run)}
${showProblems(run)}
${showCrashes(run)}
${showSegmentation(run)}
${showTopics(run)}
</main>
<footer>${showLegend()}</footer>
<script>${verbatim(script)}</script>
</body>
</html>
`
  return textOf(page)
}

function showHead(run: Run): Markup {
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${verbatim(policy())}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${run.target.name}: ${headline(run).text} · h10spec</title>
<style>${verbatim(style)}</style>
</head>`
}

function policy(): string {
  const allowed = `style-src ${hashOf(style)}; script-src ${hashOf(script)}`
  return `default-src 'none'; ${allowed}; base-uri 'none'; form-action 'none'`
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
