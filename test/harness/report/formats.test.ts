import t from 'tap'
import { Parser } from 'tap-parser'
import { type FormatName, formats } from '../../../harness/report/formats.js'
import type { Run } from '../../../harness/verdict/result.js'
import { requirementOf, runOf } from './build.js'
import { hostileRun } from './hostile.js'
import { sampleRun } from './sample.js'

/** Whether what a format wrote would be taken for a success. */
const looksGreen = {
  json: text => JSON.parse(text).complete && JSON.parse(text).summary.error === 0,
  html: text => text.includes('<header class="page good">') && !text.includes('class="banner"'),
  junit: text => /<testsuites [^>]*failures="0" errors="0"/.test(text),
  tap: text => tapIsOk(text)
} as const satisfies Record<FormatName, (text: string) => boolean>

const green = runOf([requirementOf('pass'), requirementOf('info'), requirementOf('unsupported')])

const dark: Readonly<Record<string, Run>> = {
  'was cut short': { ...green, complete: false, reason: 'Interrupted' },
  'lost its target': { ...green, complete: false },
  'has no requirement': runOf([]),
  'executed nothing': runOf([requirementOf('unsupported')]),
  'has requirements without a scenario': runOf([requirementOf('pass', { scenarios: [] })]),
  'made the judge fail': runOf([requirementOf('pass'), requirementOf('error')])
}

for (const name of Object.keys(formats) as readonly FormatName[]) {
  t.test(name, t => {
    const { render, extension, description } = formats[name]
    t.match(extension, /^[a-z]+$/)
    t.notMatch(description, /\n/)
    t.ok(looksGreen[name](render(green)), 'a run without a fault looks green')
    for (const [fault, run] of Object.entries(dark))
      t.notOk(looksGreen[name](render(run)), `a run that ${fault} does not`)
    for (const run of [sampleRun(), hostileRun()])
      t.equal(render(run), render(structuredClone(run)), 'the same run reads the same')
    t.end()
  })
}

function tapIsOk(text: string): boolean {
  const parser = new Parser({ strict: true })
  parser.end(text)
  return parser.results?.ok === true
}
