import type { EvidenceRecord, StepRecord } from '../../verdict/result.js'
import { html, type Markup } from './markup.js'

/** Both sides of a failed fact. */
export function showEvidence(evidence: EvidenceRecord | undefined): Markup | undefined {
  if (evidence === undefined) return undefined
  return html`<dl class="sides"><div><dt>expected</dt><dd>${evidence.expected}</dd></div><div><dt>actual</dt><dd>${evidence.actual}</dd></div></dl>`
}

/** The Gherkin steps of a scenario and how each of them went. */
export function showSteps(steps: readonly StepRecord[]): Markup | undefined {
  if (steps.length === 0) return undefined
  return html`<ol class="steps">${steps.map(showStep)}</ol>`
}

/** Facts worth reading that decide nothing. */
export function showNotes(notes: readonly string[]): Markup | undefined {
  if (notes.length === 0) return undefined
  return html`<ul class="notes">${notes.map(note => html`<li>${note}</li>`)}</ul>`
}

/** That it is put up with, and why. */
export function showKnown(reason: string | undefined): Markup | undefined {
  return reason === undefined ? undefined : html`<p class="known"><b>Known:</b> ${reason}</p>`
}

const signs = { passed: '✓', failed: '✗', skipped: '–', undefined: '?' } as const

function showStep({ keyword, text, status }: StepRecord): Markup {
  const spoken = status === 'passed' ? undefined : html` <small>(${status})</small>`
  return html`<li class="${status}"><span aria-hidden="true">${signs[status]}</span> <b>${keyword.trim()}</b> ${text}${spoken}</li>`
}
