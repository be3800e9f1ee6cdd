import { html, type Markup, textOf, verbatim } from '../../report/html/markup.js'
import { policy } from '../../report/html/policy.js'
import { style } from '../../report/html/style.js'
import type { Run } from '../../verdict/result.js'
import type { Outcome } from '../grade.js'
import { gradeStyle } from './grade-style.js'

const sheet = style + gradeStyle

/** The page of a submission that could not be judged at all: why, whose fault it is, and the grade. */
export function renderFailure(
  submission: string,
  outcome: Exclude<Outcome, { readonly run: Run }>,
  grade: Markup
): string {
  const [headline, why] =
    'failure' in outcome
      ? ['Nothing could be judged', outcome.failure]
      : ['Not judged yet, which is not the fault of the program', outcome.unjudged]
  return renderPage(
    `${submission}: not judged`,
    html`<header class="page bad"><p class="tool">h10spec</p><h1>${submission}</h1>
<p class="headline">${headline}</p></header>
<main id="results" tabindex="-1"><div class="banner" role="alert"><p>Why</p><pre>${why}</pre></div>
${grade}</main>`
  )
}

/** A page that needs nothing else and runs no script. */
export function renderPage(title: string, body: Markup): string {
  return textOf(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${verbatim(policy(sheet, ''))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · h10spec</title>
<style>${verbatim(sheet)}</style>
</head>
<body>
<a class="skip" href="#results">Skip to the results</a>
${body}
</body>
</html>
`)
}
