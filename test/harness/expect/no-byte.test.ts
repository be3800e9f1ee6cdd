import t from 'tap'
import ts from 'typescript'
import { noByte } from '../../../harness/expect/no-byte.js'
import { nodes, sources } from '../../support/sources.js'

const code = sources('harness/expect', 'harness/scene')

t.test('a violation that names an exchange says at which byte', async t => {
  const mute = code.flatMap(source =>
    nodes(source.tree)
      .filter(ts.isNewExpression)
      .filter(each => each.expression.getText(source.tree) === 'Violation')
      .map(each => each.getText(source.tree))
      .filter(text => /\bexchange\b/.test(text) && !/offset|where/.test(text))
      .map(text => `${source.path}: ${text}`)
  )
  t.same(mute, [])
})

t.test('where no byte can be marked, the reason is one that is needed', async t => {
  const text = code.filter(({ path }) => !path.endsWith('no-byte.ts')).map(each => each.tree.text)
  for (const [name, reason] of Object.entries(noByte)) {
    const users = text.join('').match(new RegExp(`, '${name}'\\)`, 'g')) ?? []
    t.ok(users.length > 0, `${name}: ${reason}`)
  }
})
