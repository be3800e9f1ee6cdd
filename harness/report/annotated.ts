import { createHash } from 'node:crypto'
import type { Standard } from '../catalogue/standard.js'
import type { Run } from '../verdict/result.js'
import { bookOf, type Chapter, type Page } from './annotated/book.js'
import { showBroken } from './annotated/broken.js'
import { style } from './annotated/style.js'
import { headline } from './html/headline.js'
import { heading, html, type Markup, textOf, verbatim } from './html/markup.js'
import { showSelection } from './html/summary.js'
import { badge, byGravity, wording } from './html/verdict.js'
import { shortfalls } from './shortfall.js'

/**
 * The table of contents of RFC 1945, what practice has taught and the two assignment sheets, with
 * the verdicts of a run beside each requirement. What was not run, and what cannot be tested, stands
 * there too. One file that needs nothing else, without a script.
 */
export function renderAnnotated(run: Run, standard: () => Standard): string {
  const pages = bookOf(run, standard())
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${verbatim(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>RFC 1945 and ${run.target.name}: ${headline(run).text} · h10spec</title>
<style>${verbatim(style)}</style>
</head>
<body>
<a class="skip" href="#results">Skip to the results</a>
${showHeader(run, pages)}
<nav aria-label="Contents">${pages.map(showContents)}</nav>
<main id="results" tabindex="-1">${showCue()}${pages.map(showPage)}</main>
</body>
</html>
`
  return textOf(page)
}

const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`

function showHeader(run: Run, pages: readonly Page[]): Markup {
  const { tone, text } = headline(run)
  const { target, started, seed, profile, tool } = run
  const reasons = shortfalls(run).map(reason => html`<li>${reason}</li>`)
  const banner = reasons.length === 0 ? undefined : html`<ul class="banner">${reasons}</ul>`
  const manner = profile === undefined ? '' : `, ${profile}`
  return html`<header class="page ${tone}">
<h1>RFC 1945 and ${target.name}</h1>
<p class="headline">${text}</p>${showSelection(run)}${showBroken(run, pages)}
${banner}
<p>A ${target.role}, judged ${started.slice(0, 10)}, seed ${seed}${manner}, h10spec ${tool.version}</p>
</header>`
}

/** What stands at the edge of a requirement, and what that means. */
function showCue(): Markup {
  const verdicts = byGravity.map(
    verdict => html`<div><dt>${badge(verdict)}</dt><dd>${wording[verdict].meaning}</dd></div>`
  )
  return html`<details class="cue"><summary>What the verdicts mean</summary><dl>${verdicts}
<div><dt><span class="badge not-run">○ not run</span></dt><dd>This run did not ask for it.</dd></div>
<div><dt><span class="badge not-tested">not tested</span></dt><dd>No scenario can see it from outside.</dd></div></dl></details>
`
}

function showContents({ id, title, chapters }: Page): Markup {
  const items = chapters.map(
    chapter =>
      html`<li class="depth-${chapter.depth}"><a href="#${chapter.id}">${chapter.title}</a> ${showTally(chapter.tally)}</li>`
  )
  return html`<section><h2><a href="#${id}">${title}</a></h2><ol>${items}</ol></section>
`
}

function showTally(tally: ReadonlyMap<string, number>): Markup {
  const counts = [...tally].map(
    ([name, count]) => html` <span class="count ${name}">${count} ${name.replace('-', ' ')}</span>`
  )
  return html`${counts}`
}

function showPage({ id, title, about, chapters }: Page): Markup {
  const content = chapters.map(
    chapter =>
      html`<section id="${chapter.id}">${heading(Math.min(6, chapter.depth + 2), titleOf(chapter))}
${chapter.content}</section>
`
  )
  return html`<article aria-labelledby="${id}"><h2 id="${id}">${title}</h2><p>${about}</p>
${content}</article>
`
}

function titleOf({ title, url }: Chapter): Markup {
  if (url === undefined) return html`${title}`
  return html`${title} <a class="text" href="${verbatim(url)}" rel="noreferrer">text</a>`
}
