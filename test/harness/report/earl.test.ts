import jsonld from 'jsonld'
import t from 'tap'
import { renderEarl } from '../../../harness/report/earl.js'
import type { Run } from '../../../harness/verdict/result.js'
import { requirementOf, runOf } from './build.js'
import { hostileRun } from './hostile.js'
import { sampleRun } from './sample.js'

const earl = 'http://www.w3.org/ns/earl#'
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

t.test('each verdict has the outcome that the table of formats gives it', async t => {
  const outcomes = await outcomesOf(sampleRun())
  t.match(outcomes, {
    'status-line.code': 'passed',
    'status-line.form': 'failed',
    'head.length': 'failed',
    'response-fields.server': 'passed',
    'post.created': 'inapplicable',
    'post.entity': 'cantTell',
    'conditional-get.clock': 'cantTell',
    'date.now': 'untested',
    'h10spec.whole-run': 'untested'
  })
})

t.test('every assertion has one of each part, as the schema of EARL says', async t => {
  for (const run of [sampleRun(), hostileRun(), runOf([])]) {
    const quads = await quadsOf(run)
    const assertions = subjectsOf(quads, `${earl}Assertion`)
    t.equal(assertions.length, new Set(run.requirements.map(({ id }) => id)).size + 1)
    for (const each of assertions)
      for (const part of ['assertedBy', 'subject', 'test', 'result', 'mode'])
        t.equal(objectsOf(quads, each, `${earl}${part}`).length, 1, part)
    for (const each of subjectsOf(quads, `${earl}TestResult`))
      t.equal(objectsOf(quads, each, `${earl}outcome`).length, 1, 'outcome')
  }
})

t.test('nothing is lost or fetched on the way to RDF', async t => {
  const [assertion] = (await quadsOf(runOf([requirementOf('warn', { known: 'by design' })])))
    .filter(({ predicate }) => predicate.value === `${earl}info`)
    .map(({ object }) => object.value)
  t.equal(assertion, 'warn (must)\nknown failure: by design\nAn example of warn: it ended in warn')
})

interface Term {
  readonly value: string
}
interface Quad {
  readonly subject: Term
  readonly predicate: Term
  readonly object: Term
}

/** What a JSON-LD processor makes of it; `safe` refuses whatever would be dropped. */
async function quadsOf(run: Run): Promise<readonly Quad[]> {
  const document = JSON.parse(renderEarl(run))
  const offline = () => Promise.reject(new Error('nothing is to be fetched'))
  const options = { safe: true, documentLoader: offline }
  return (await jsonld.toRDF(document, options)) as unknown as readonly Quad[]
}

function subjectsOf(quads: readonly Quad[], kind: string): readonly string[] {
  return quads
    .filter(({ predicate, object }) => predicate.value === type && object.value === kind)
    .map(({ subject }) => subject.value)
}

function objectsOf(quads: readonly Quad[], of: string, name: string): readonly string[] {
  return quads
    .filter(({ subject, predicate }) => subject.value === of && predicate.value === name)
    .map(({ object }) => object.value)
}

async function outcomesOf(run: Run): Promise<Record<string, string>> {
  const quads = await quadsOf(run)
  const pairs = subjectsOf(quads, `${earl}Assertion`).map(assertion => {
    const [test = ''] = objectsOf(quads, assertion, `${earl}test`)
    const [result = ''] = objectsOf(quads, assertion, `${earl}result`)
    const [outcome = ''] = objectsOf(quads, result, `${earl}outcome`)
    return [test.replace('urn:x-h10spec:', ''), outcome.replace(earl, '')]
  })
  return Object.fromEntries(pairs)
}
