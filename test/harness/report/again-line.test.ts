import t from 'tap'
import { againLine } from '../../../harness/report/again-line.js'
import type { TargetRecord } from '../../../harness/verdict/result.js'
import { runOf } from './build.js'

t.test('a target is named as it was', t => {
  t.equal(line({ words: ['nginx'] }), 'h10spec run nginx --only head.length --seed 42')
  t.equal(
    line({ words: ['--', 'python3', 'my httpfs.py', '-p', '{port}'] }),
    "h10spec run --role server --only head.length --seed 42 -- python3 'my httpfs.py' -p {port}"
  )
  t.equal(
    line({ url: 'http://127.0.0.1:8080/' }),
    'h10spec run http://127.0.0.1:8080/ --only head.length --seed 42'
  )
  t.end()
})

t.test('a run by the letter is repeated so', t => {
  t.match(line({ words: ['nginx'] }, 'strict'), /--seed 42 --strict$/)
  t.end()
})

t.equal(line({}), undefined, 'nobody knows how it was named')

function line(changes: Partial<TargetRecord>, profile?: 'strict'): string | undefined {
  const target = { name: 'sample', role: 'server', command: ['sample'], ...changes } as const
  return againLine(runOf([], { target, ...(profile && { profile }) }), 'head.length')
}
