import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { readResult } from '../../../harness/cli/result-file.js'
import { renderJson } from '../../../harness/report/json.js'
import { root } from '../../support/files.js'
import { cutFinding } from '../report/build.js'
import { hostileRun } from '../report/hostile.js'
import { sampleRun } from '../report/sample.js'

t.test('the schema says what the types say', t => {
  const check = ['scripts/result-schema.js', '--check']
  t.doesNotThrow(() => execFileSync(process.execPath, check, { cwd: root, stdio: 'pipe' }))
  t.end()
})

t.test('what a run wrote is read as it was', t => {
  for (const run of [sampleRun({ segmentation: [cutFinding()], profile: 'strict' }), hostileRun()])
    t.same(readResult(written(renderJson(run))), JSON.parse(renderJson(run)))
  t.end()
})

t.test('what is wrong is told with its place', t => {
  for (const [change, complaint] of [
    [
      { schema: 'h10spec-zoo/v1' },
      /this is no result of h10spec: "schema" .* is "h10spec-zoo\/v1"/
    ],
    [{ schema: undefined }, /"schema" has to be "h10spec-result\/v1" and is missing/],
    [{ seed: 'x' }, /: seed has to be of the type number$/],
    [{ exchanges: undefined }, /: the document has no "exchanges"$/],
    [{ complet: true }, /: the document has an unknown key "complet"; did you mean "complete"\?$/],
    [
      { requirements: [{ ...first(), verdict: 'failed' }] },
      /: requirements\[0\]\.verdict cannot be "failed"; known: .*fail/
    ],
    [
      { requirements: [{ ...first(), scenarios: [{}] }] },
      /: requirements\[0\]\.scenarios\[0\] has no "name"$/
    ],
    [
      { summary: { ...sampleRun().summary, fail: 0 } },
      /: summary\.fail is 0, but 1 requirements have/
    ],
    [
      { requirements: twice(), summary: { ...sampleRun().summary, pass: 4 } },
      /: requirements\[9\] has the id of another: "status-line.form"|summary/
    ]
  ] as const) {
    const file = written(JSON.stringify({ ...sampleRun(), ...change }))
    t.throws(() => readResult(file), { name: 'UsageError', message: complaint })
  }
  t.end()
})

t.test('what is no JSON, or no file, is told', t => {
  const broken = { name: 'UsageError', message: /result\.json:2:1[2-4]: this is no JSON/ }
  t.throws(() => readResult(written('{\n  "schema": nothing\n}')), broken)
  const open = { name: 'UsageError', message: /result\.json:[12]:\d+: this is no JSON/ }
  t.throws(() => readResult(written('{\n')), open)
  t.throws(() => readResult(written('null')), {
    name: 'UsageError',
    message: /no result of h10spec/
  })
  t.throws(() => readResult('/nowhere.json'), { name: 'UsageError', message: /cannot be read/ })
  t.end()
})

function first() {
  return sampleRun().requirements[0]
}

function twice() {
  const { requirements } = sampleRun()
  return [...requirements, ...requirements.slice(0, 1)]
}

function written(text: string): string {
  const file = join(t.testdir({}), 'result.json')
  writeFileSync(file, text)
  return file
}
