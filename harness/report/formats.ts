import type { Run } from '../verdict/result.js'
import { renderHtml } from './html.js'
import { renderJson } from './json.js'
import { renderJunit } from './junit.js'
import { renderTap } from './tap.js'

/** A way to write down a run. */
export interface Format {
  readonly render: (run: Run) => string
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
  junit: {
    render: renderJunit,
    extension: 'xml',
    description: 'JUnit XML, for continuous integration'
  },
  tap: {
    render: renderTap,
    extension: 'tap',
    description: 'Test Anything Protocol 14, for TAP consumers'
  }
} as const satisfies Record<string, Format>

export type FormatName = keyof typeof formats
