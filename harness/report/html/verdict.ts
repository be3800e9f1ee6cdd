import type { Verdict } from '../../verdict/result.js'
import { html, type Markup } from './markup.js'

/** A verdict as a label: a sign, a word and a colour, so that none is needed to read it. */
export function badge(verdict: Verdict): Markup {
  return html`<span class="badge ${verdict}"><span aria-hidden="true">${wording[verdict].sign}</span> ${verdict}</span>`
}

/** How the verdicts are shown and what they mean, the gravest first. */
export const wording = {
  error: { sign: '‼', meaning: 'The judge itself failed: the target is not to blame.' },
  fail: { sign: '✗', meaning: 'A must, or a line of the assignment, is broken.' },
  blocked: {
    sign: '⊘',
    meaning: 'The control failed, so nothing can be said. Counts as a failure.'
  },
  warn: { sign: '!', meaning: 'A should is broken, or a must that a later RFC withdrew.' },
  inconclusive: { sign: '?', meaning: 'The evidence does not suffice. Run it again.' },
  info: { sign: 'i', meaning: 'A may: what the target does is recorded.' },
  unsupported: { sign: '–', meaning: 'An optional feature that the target declares it lacks.' },
  pass: { sign: '✓', meaning: 'It holds, and so does its control.' }
} as const satisfies Record<Verdict, { readonly sign: string; readonly meaning: string }>

/** All verdicts, the gravest first. */
export const byGravity = Object.keys(wording) as readonly Verdict[]

/** Whether a requirement with this verdict needs to be looked at. */
export function needsAttention(verdict: Verdict): boolean {
  return ['error', 'fail', 'blocked', 'warn', 'inconclusive'].includes(verdict)
}
