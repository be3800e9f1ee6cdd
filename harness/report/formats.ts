import type { Standard } from '../catalogue/standard.js'
import type { Run } from '../verdict/result.js'
import { renderAnnotated } from './annotated.js'
import { renderBadge } from './badge.js'
import { renderCtrf } from './ctrf.js'
import { renderEarl } from './earl.js'
import type { FormatName } from './format-list.js'
import { renderGithub } from './github.js'
import { renderHtml } from './html.js'
import { renderJson } from './json.js'
import { renderJunit } from './junit.js'
import { renderMarkdown } from './markdown.js'
import { renderPcapng } from './pcapng.js'
import { renderSarif } from './sarif.js'
import { renderTap } from './tap.js'

/** A pure function of the run; `standard` reads what it was judged by, for who wants to show that. */
export type Render = (run: Run, standard: () => Standard) => string | Uint8Array

/** How each format is written. */
export const renderers: Readonly<Record<FormatName, Render>> = {
  json: renderJson,
  html: renderHtml,
  annotated: renderAnnotated,
  junit: renderJunit,
  tap: renderTap,
  sarif: renderSarif,
  ctrf: renderCtrf,
  earl: renderEarl,
  markdown: renderMarkdown,
  github: renderGithub,
  badge: renderBadge,
  pcapng: renderPcapng
}
