import type { Standard } from '../catalogue/standard.js'
import type { Run } from '../verdict/result.js'
import { renderAnnotated } from './annotated.js'
import { renderBadge } from './badge.js'
import { renderCtrf } from './ctrf.js'
import { renderEarl } from './earl.js'
import { renderGithub } from './github.js'
import { renderHtml } from './html.js'
import { renderJson } from './json.js'
import { renderJunit } from './junit.js'
import { renderMarkdown } from './markdown.js'
import { renderPcapng } from './pcapng.js'
import { renderSarif } from './sarif.js'
import { renderTap } from './tap.js'

/** A way to write down a run. */
export interface Format {
  /** A pure function of the run; `standard` reads what it was judged by, for who wants to show that. */
  readonly render: (run: Run, standard: () => Standard) => string | Uint8Array
  /** Of the files it is written to, without the point. */
  readonly extension: string
  /** One line, for `h10spec list formats`. */
  readonly description: string
}

/** Every format by the name that `--report` knows it by. */
export const formats = {
  json: {
    render: renderJson,
    extension: 'json',
    description: 'h10spec-result/v1, the whole run: every other format is made from it'
  },
  html: {
    render: renderHtml,
    extension: 'html',
    description: 'one self-contained page with every exchange, for people'
  },
  annotated: {
    render: renderAnnotated,
    extension: 'rfc.html',
    description: 'RFC 1945 and the assignment sheets with the verdicts beside them, for people'
  },
  junit: {
    render: renderJunit,
    extension: 'xml',
    description: 'JUnit XML, for continuous integration'
  },
  tap: {
    render: renderTap,
    extension: 'tap',
    description: 'Test Anything Protocol 14, for TAP consumers'
  },
  sarif: {
    render: renderSarif,
    extension: 'sarif',
    description: 'SARIF 2.1.0, for code scanning'
  },
  ctrf: {
    render: renderCtrf,
    extension: 'ctrf.json',
    description: 'CTRF, for dashboards of test results'
  },
  earl: {
    render: renderEarl,
    extension: 'jsonld',
    description: 'EARL 1.0 as JSON-LD, for reports of implementations'
  },
  markdown: {
    render: renderMarkdown,
    extension: 'md',
    description: 'a summary for a pull request or $GITHUB_STEP_SUMMARY'
  },
  github: {
    render: renderGithub,
    extension: 'txt',
    description: 'annotations, for the output of a step in a workflow of GitHub'
  },
  badge: {
    render: renderBadge,
    extension: 'svg',
    description: 'the outcome as a small picture, for a README'
  },
  pcapng: {
    render: renderPcapng,
    extension: 'pcapng',
    description: 'every exchange as a capture, for Wireshark and tshark'
  }
} as const satisfies Record<string, Format>

export type FormatName = keyof typeof formats
