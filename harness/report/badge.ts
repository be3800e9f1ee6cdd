import { knownFailures, remaining } from '../verdict/remaining.js'
import type { Run } from '../verdict/result.js'
import { headline } from './html/headline.js'
import { selectionText } from './selection-text.js'
import { isComplete } from './shortfall.js'
import { element, xmlDocument } from './xml.js'

/** A small picture for a README: the outcome in a word, and in full for who cannot see it. */
export function renderBadge(run: Run): string {
  const { tone, text } = headline(run)
  const [name, word] = ['h10spec', wordOf(run)]
  const [left, right] = [widthOf(name), widthOf(word)]
  const width = left + right
  const box = { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' }
  const selection = selectionText(run)
  const part = selection === undefined ? '' : ` (a selection, ${selection})`
  const label = `${name} ${run.target.name}: ${text}${part}`
  const picture = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...box, 'aria-label': label },
    [
      element('title', {}, label),
      element('rect', { width, height, rx: 3, fill: '#333' }),
      element('path', {
        d: `M${left} 0h${right - 3}q3 0 3 3v14q0 3-3 3h-${right - 3}z`,
        fill: fills[tone]
      }),
      element(
        'g',
        { fill: '#fff', 'font-family': 'Verdana,DejaVu Sans,sans-serif', 'font-size': 11 },
        [words(name, 0, left), words(word, left, right)]
      )
    ]
  )
  return xmlDocument(picture)
}

const height = 20

// White on each of them has a contrast of at least 4.5 to 1.
const fills = { good: '#2e7d32', doubtful: '#8a5a00', bad: '#c62828' } as const

function wordOf(run: Run): string {
  const { pass, error } = run.summary
  const broken = remaining(run, 'fail', 'blocked')
  const known = knownFailures(run)
  if (!isComplete(run)) return 'incomplete'
  if (error > 0) return 'no verdict'
  if (broken > 0) return `${broken} broken`
  return known > 0 ? `${pass} passed, ${known} known` : `${pass} passed`
}

/** Seven pixels a character at that size; the text is stretched to fit just that. */
function widthOf(text: string): number {
  return text.length * 7 + 10
}

function words(text: string, x: number, width: number) {
  const place = { x: x + 5, y: 14, textLength: width - 10, lengthAdjust: 'spacingAndGlyphs' }
  return element('text', place, text)
}
