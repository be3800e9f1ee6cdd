import type { RequirementResult } from '../../verdict/result.js'
import { sectionUrl } from '../section-url.js'
import { html, type Markup, verbatim } from './markup.js'

/** Where a requirement comes from and what withdrew it, each place a link where it is online. */
export function showSources({ source, withdrawn }: RequirementResult): Markup {
  const fate = withdrawn === undefined ? undefined : html`, withdrawn by ${showSource(withdrawn)}`
  return html`${showSource(source)}${fate}`
}

// The document is named once, and its sections may follow by their numbers alone.
const place = /(?:RFC (?<rfc>\d{1,5}) )?(?:§|Appendix )(?<number>[A-D0-9](?:\.?\d+)*)/g

function showSource(source: string): Markup {
  const parts: Markup[] = []
  let [named, end] = ['', 0]
  for (const { 0: text, index, groups } of source.matchAll(place)) {
    named = groups?.['rfc'] ?? named
    if (named === '') continue
    parts.push(html`${source.slice(end, index)}${link(text, named, groups?.['number'] ?? '')}`)
    end = index + text.length
  }
  return html`${parts}${source.slice(end)}`
}

function link(text: string, rfc: string, number: string): Markup {
  return html`<a href="${verbatim(sectionUrl(rfc, number))}" rel="noreferrer">${text}</a>`
}
