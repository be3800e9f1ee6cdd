/** What is known of a way to write down a run before anything is written. */
export interface FormatInfo {
  /** Of the files it is written to, without the point. */
  readonly extension: string
  /** One line, for `h10spec list formats`. */
  readonly description: string
}

/** Every format by the name that `--report` knows it by. */
export const formatList = {
  json: {
    extension: 'json',
    description: 'h10spec-result/v1, the whole run: every other format is made from it'
  },
  html: {
    extension: 'html',
    description: 'one self-contained page with every exchange, for people'
  },
  annotated: {
    extension: 'rfc.html',
    description: 'RFC 1945 and the assignment sheets with the verdicts beside them, for people'
  },
  junit: {
    extension: 'xml',
    description: 'JUnit XML, for continuous integration'
  },
  tap: {
    extension: 'tap',
    description: 'Test Anything Protocol 14, for TAP consumers'
  },
  sarif: {
    extension: 'sarif',
    description: 'SARIF 2.1.0, for code scanning'
  },
  ctrf: {
    extension: 'ctrf.json',
    description: 'CTRF, for dashboards of test results'
  },
  earl: {
    extension: 'jsonld',
    description: 'EARL 1.0 as JSON-LD, for reports of implementations'
  },
  markdown: {
    extension: 'md',
    description: 'a summary for a pull request or $GITHUB_STEP_SUMMARY'
  },
  github: {
    extension: 'txt',
    description: 'annotations, for the output of a step in a workflow of GitHub'
  },
  badge: {
    extension: 'svg',
    description: 'the outcome as a small picture, for a README'
  },
  pcapng: {
    extension: 'pcapng',
    description: 'every exchange as a capture, for Wireshark and tshark'
  }
} as const satisfies Record<string, FormatInfo>

export type FormatName = keyof typeof formatList
