import { readFileSync } from 'node:fs'
import t from 'tap'
import { exitCodes, reasonOf } from '../../../reference/client/failure.js'
import { usage } from '../../../reference/client/usage.js'

t.test('the words of the operating system', async t => {
  const missing = errorOf(() => readFileSync('/no/such/file'))
  t.equal(reasonOf(missing), 'no such file or directory')
  t.equal(reasonOf(new AggregateError([missing, missing])), 'no such file or directory')
  t.equal(reasonOf(new Error('odd')), 'odd')
  t.equal(reasonOf('odder'), 'odder')
})

t.test('every exit status is told by the help, once', async t => {
  const told = [...(usage(undefined) ?? '').matchAll(/^ {4}(\d+) {2,}\w/gm)].map(([, code]) =>
    Number(code)
  )
  t.same(told, Object.values(exitCodes))
})

function errorOf(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}
