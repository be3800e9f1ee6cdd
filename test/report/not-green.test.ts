import { calculateSummary, parse } from 'ctrf'
import { XMLParser } from 'fast-xml-parser'
import t from 'tap'
import { Parser } from 'tap-parser'
import { loadStandard } from '../../harness/catalogue/standard.js'
import { type Render, renderers } from '../../harness/report/formats.js'
import type { Run } from '../../harness/verdict/result.js'
import { requirementOf, runOf } from '../harness/report/build.js'
import { root } from '../support/files.js'

const standard = loadStandard(root)

/** Whether what a format wrote would be taken for a success, by a reader of it. */
const readers: Readonly<Record<string, (text: string) => boolean>> = {
  json: jsonIsGreen,
  html: text => text.includes('<header class="page good">') && !text.includes('class="banner"'),
  annotated: text => text.includes('<header class="page good">') && !text.includes('"banner"'),
  junit: text => /<testsuites [^>]*failures="0" errors="0"/.test(text),
  tap: tapIsOk,
  sarif: sarifIsGreen,
  ctrf: ctrfIsGreen,
  earl: earlIsGreen,
  markdown: text => text.includes('✅') && !/❌|⚠️|CAUTION/.test(text),
  github: text => !/^::(error|warning)/m.test(text),
  badge: badgeIsGreen,
  pcapng: text => /: No requirement of \d+ is broken$/m.test(text)
}

const passing = requirementOf('pass')
const green = runOf([passing, requirementOf('info'), requirementOf('unsupported')])

/** Everything that a run may be which proves nothing. */
const dark: Readonly<Record<string, Run>> = {
  'was cut short': { ...green, complete: false, reason: 'Interrupted' },
  'lost its target': { ...green, complete: false, reason: 'The server cannot be started again' },
  'is not complete and does not say why': { ...green, complete: false },
  'has no requirement': runOf([]),
  'executed nothing': runOf([requirementOf('unsupported')]),
  'has requirements without a scenario': runOf([requirementOf('pass', { scenarios: [] })]),
  'made the judge fail': runOf([passing, requirementOf('error')]),
  'never had a control that held': runOf([requirementOf('blocked'), requirementOf('unsupported')]),
  'decided nothing': runOf([requirementOf('inconclusive'), requirementOf('unsupported')]),
  'had neither': runOf([requirementOf('inconclusive'), requirementOf('blocked')])
}

for (const [name, render] of Object.entries(renderers)) {
  t.test(name, t => {
    const isGreen = readers[name]
    if (isGreen === undefined) {
      t.fail(`${name} has no reader here: say by what a run looks green in it`)
      return t.end()
    }
    t.ok(isGreen(written(render, green)), 'a run without a fault looks green')
    t.notOk(isGreen(written(render, runOf([requirementOf('fail')]))), 'a failure does not')
    for (const [fault, run] of Object.entries(dark))
      t.notOk(isGreen(written(render, run)), `a run that ${fault} does not`)
    return t.end()
  })
}

function written(render: Render, run: Run): string {
  const content = render(run, () => standard)
  return typeof content === 'string' ? content : Buffer.from(content).toString('latin1')
}

function jsonIsGreen(text: string): boolean {
  const { complete, summary } = JSON.parse(text)
  return complete && summary.fail + summary.blocked + summary.error === 0
}

function tapIsOk(text: string): boolean {
  const parser = new Parser({ strict: true })
  parser.end(text)
  return parser.results?.ok === true
}

/** Both for viewers that show results alone, and for those that ask whether the tool succeeded. */
function sarifIsGreen(text: string): boolean {
  const [run] = JSON.parse(text).runs
  const isBroken = run.results.some(({ kind }: { kind: string }) => kind === 'fail')
  return !isBroken && run.invocations[0].executionSuccessful
}

function ctrfIsGreen(text: string): boolean {
  const { tests, summary, environment } = parse(text).results
  const counted = calculateSummary(tests, { start: summary.start, stop: summary.stop })
  t.equal(counted.failed, summary.failed, 'the summary counts what is there')
  return counted.failed === 0 && environment?.healthy === true
}

function earlIsGreen(text: string): boolean {
  const graph: readonly { result?: { outcome: string } }[] = JSON.parse(text)['@graph']
  const outcomes = graph.flatMap(({ result }) => (result ? [result.outcome] : []))
  const harmless = ['earl:passed', 'earl:inapplicable']
  return outcomes.includes('earl:passed') && outcomes.every(each => harmless.includes(each))
}

function badgeIsGreen(text: string): boolean {
  const { svg } = new XMLParser({ ignoreAttributes: false }).parse(text)
  return svg.path['@_fill'] === '#2e7d32' && /^\d+ passed$/.test(svg.g.text[1]['#text'])
}
