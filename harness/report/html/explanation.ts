import type { Explanation, RequirementResult } from '../../verdict/result.js'
import { html, type Markup } from './markup.js'
import { later } from './pack.js'

/**
 * What the requirement is for, the usual mistake, and what passes besides: for who mends it. Where it
 * is not to stand there `whole`, its examples wait.
 */
export function showExplanation(
  { explanation, profile }: RequirementResult,
  whole = true
): Markup | undefined {
  if (explanation === undefined) return undefined
  const { why, mistake, accepts } = explanation
  const accepted = profile === 'strict' ? 'Accepted without --strict' : 'Accepted too'
  const parts = [
    part('Why it matters', why),
    part('Usual mistake', mistake),
    part(accepted, accepts)
  ]
  return html`<dl class="explanation">${parts.flatMap(each => each ?? [])}</dl>${showExamples(explanation, whole)}`
}

function part(name: string, text: string | undefined): Markup | undefined {
  return text === undefined ? undefined : html`<div><dt>${name}</dt><dd>${text.trim()}</dd></div>`
}

function showExamples(
  { example, counterexample }: Explanation,
  whole: boolean
): Markup | undefined {
  if (example === undefined && counterexample === undefined) return undefined
  const both = html`<div>${showExample('good', 'This satisfies it', example)}${showExample('bad', 'This breaks it', counterexample)}</div>`
  return html`<details class="examples"><summary>What satisfies it, and what breaks it</summary>
${whole ? both : later(both)}</details>`
}

function showExample(tone: string, name: string, text: string | undefined): Markup | undefined {
  if (text === undefined) return undefined
  return html`<figure class="${tone}"><figcaption>${name}</figcaption><pre>${text.trimEnd()}</pre></figure>`
}
