import { visible } from '../../wire/visible.js'
import { excerpts, type Stretch } from './excerpt.js'
import { html, type Markup } from './markup.js'

/**
 * Bytes for a `pre`: one line for each line feed, what does not print as an escape in `i`,
 * and a mark on the byte at `wrong`, or behind all of them. What is long is shown in part, with a count of the rest.
 */
export function showBytes(bytes: Buffer, wrong?: number): Markup {
  const stretches = excerpts(bytes.length, wrong)
  return html`${stretches.map((stretch, nth) => {
    const gap = stretch.start - (stretches[nth - 1]?.end ?? 0)
    return html`${leftOut(gap)}${showStretch(bytes, stretch, wrong)}`
  })}${wrong === bytes.length ? html`<mark class="end" title="wrong from here">${bytes.length > 0 ? 'nothing more' : 'nothing'}</mark>` : undefined}`
}

/** A size for people: `10,485,760 bytes`. */
export function countBytes(count: number): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'byte' : 'bytes'}`
}

function leftOut(count: number): Markup | undefined {
  return count > 0
    ? html`\n<b class="gap" data-length="${count}">… ${countBytes(count)} left out …</b>\n`
    : undefined
}

function showStretch(bytes: Buffer, { start, end }: Stretch, wrong = -1): Markup {
  if (wrong < start || wrong >= end) return showRun(bytes.subarray(start, end))
  const before = showRun(bytes.subarray(start, wrong))
  const after = showRun(bytes.subarray(wrong + 1, end))
  return html`${before}${mark(showRun(bytes.subarray(wrong, wrong + 1)))}${after}`
}

function mark(content: Markup): Markup {
  return html`<mark title="wrong from here"><span class="vh">wrong from here: </span>${content}</mark>`
}

const printing = /[\x20-\x5B\x5D-\x7E]+/
const lineEnd = /\r?\n/
const hidden = /(?:(?!\r?\n)[^\x20-\x5B\x5D-\x7E])+/
const tokens = new RegExp(`${printing.source}|${lineEnd.source}|${hidden.source}`, 'g')

function showRun(bytes: Buffer): Markup {
  return html`${(bytes.toString('latin1').match(tokens) ?? []).map(showToken)}`
}

function showToken(token: string): Markup {
  if (printing.test(token)) return html`${token}`
  const escaped = visible(Buffer.from(token, 'latin1'))
  return html`<i>${escaped}</i>${token.endsWith('\n') ? '\n' : ''}`
}
