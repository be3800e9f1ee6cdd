import type { ISupportCodeLibrary } from '@cucumber/cucumber/api'
import t from 'tap'
import { indexSteps } from '../../../harness/suite/step-index.js'

class Definition {
  asked = 0
  readonly expression

  constructor(pattern: RegExp) {
    this.expression = {
      regexp: pattern,
      match: (text: string) => {
        this.asked += 1
        return pattern.exec(text)
      }
    }
  }

  matchesStepName(text: string): boolean {
    return this.expression.match(text) !== null
  }
}

const texts = ['a server', 'a client', 'a server that serves', 'nothing']

t.test('steps match what they matched, and tell once what with', async t => {
  const patterns = [/^a (server|client)$/, /^a server/]
  const plain = patterns.map(pattern => new Definition(pattern))
  const indexed = patterns.map(pattern => new Definition(pattern))
  indexSteps({ stepDefinitions: indexed } as unknown as ISupportCodeLibrary)
  for (const text of [...texts, ...texts]) {
    for (const [nth, definition] of indexed.entries()) {
      t.equal(definition.matchesStepName(text), plain[nth]?.matchesStepName(text), text)
      t.same(definition.expression.match(text), plain[nth]?.expression.match(text), text)
    }
  }
  t.same(
    indexed.map(({ asked }) => asked),
    [2, 2]
  )
})
