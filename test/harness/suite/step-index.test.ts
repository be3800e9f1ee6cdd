import { type ISupportCodeLibrary, loadSupport } from '@cucumber/cucumber/api'
import t from 'tap'
import { cucumberEnvironment } from '../../../harness/suite/environment.js'
import { indexSteps } from '../../../harness/suite/step-index.js'

const steps = `
import { defineParameterType, Given } from '@cucumber/cucumber'

defineParameterType({ name: 'pair', regexp: /(\\d+):(\\d+)/, transformer: (...both) => both.map(Number) })
Given('a server', () => {})
Given('a server that serves {string}', () => {})
Given('a client sends {pair} and {int} octet(s)', () => {})
Given(/^a (?:slow )?(server|client)(?: (again))?$/, () => {})
`

const texts = [
  'a server',
  'a client',
  'a slow client again',
  'a server that serves "plain \\" text"',
  "a server that serves 'another'",
  'a client sends 12:7 and 1 octet',
  'nothing'
]

let count = 0

interface Definition {
  readonly expression: { match(text: string): readonly Argument[] | null }
  matchesStepName(text: string): boolean
}

interface Argument {
  readonly group: unknown
  getValue(thisArg: unknown): unknown
}

t.test('steps match what they matched, and with the same', async t => {
  const plain = definitionsOf(await load())
  const indexed = definitionsOf(indexSteps(await load()))
  t.equal(indexed.length, 4)
  for (const text of [...texts, ...texts]) {
    for (const [nth, definition] of indexed.entries()) {
      t.equal(definition.matchesStepName(text), plain[nth]?.matchesStepName(text), text)
      t.same(argumentsOf(definition, text), argumentsOf(plain[nth], text), text)
    }
  }
  t.ok(texts.slice(0, -1).every(text => indexed.some(each => each.matchesStepName(text))))
})

t.test('a text is searched for once', async t => {
  const [definition] = definitionsOf(indexSteps(await load()))
  t.equal(definition?.expression.match('a server'), definition?.expression.match('a server'))
})

function argumentsOf(definition: Definition | undefined, text: string) {
  const found = definition?.expression.match(text)
  return found?.map(argument => ({ group: argument.group, value: argument.getValue(undefined) }))
}

function definitionsOf(library: ISupportCodeLibrary): readonly Definition[] {
  return (library as unknown as { stepDefinitions: Definition[] }).stepDefinitions
}

/** From a file of its own each time: a module is not run a second time. */
function load(): Promise<ISupportCodeLibrary> {
  count += 1
  const root = t.testdir({ [`steps-${count}.js`]: steps })
  const sources = { defaultDialect: 'en', paths: [], names: [], tagExpression: '' }
  return loadSupport(
    { sources: { ...sources, order: 'defined' }, support: { importPaths: [`steps-${count}.js`] } },
    cucumberEnvironment(root)
  )
}
