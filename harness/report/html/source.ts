import type { RequirementResult } from '../../verdict/result.js'
import { html, type Markup, verbatim } from './markup.js'

/** Where a requirement comes from and what withdrew it, with a link where the text is online. */
export function showSources({ source, withdrawn }: RequirementResult): Markup {
  const fate = withdrawn === undefined ? undefined : html`, withdrawn by ${showSource(withdrawn)}`
  return html`${showSource(source)}${fate}`
}

const section = /^RFC (\d{1,5}) §([\d.]*\d)/

function showSource(source: string): Markup {
  const [, rfc, number] = section.exec(source) ?? []
  if (rfc === undefined || number === undefined) return html`${source}`
  const url = `https://www.rfc-editor.org/rfc/rfc${rfc}#section-${number}`
  return html`<a href="${verbatim(url)}" rel="noreferrer">${source}</a>`
}
