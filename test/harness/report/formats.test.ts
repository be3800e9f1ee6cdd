import t from 'tap'
import { loadStandard } from '../../../harness/catalogue/standard.js'
import { formatList } from '../../../harness/report/format-list.js'
import { renderers } from '../../../harness/report/formats.js'
import type { Run } from '../../../harness/verdict/result.js'
import { root } from '../../support/files.js'
import { requirementOf, runOf } from './build.js'
import { hostileRun } from './hostile.js'
import { sampleRun } from './sample.js'

const standard = loadStandard(root)
const read = () => standard

for (const [name, render] of Object.entries(renderers)) {
  t.test(name, t => {
    for (const run of [sampleRun(), hostileRun()])
      t.same(render(run, read), render(structuredClone(run), read), 'the same run reads the same')
    t.end()
  })
}

const tellFailures = ['html', 'markdown', 'github', 'junit', 'tap', 'sarif', 'ctrf'] as const

t.test('whoever tells a failure tells how to judge it again, of servers and clients', t => {
  const server = { name: 's', role: 'server', command: ['s'], words: ['nginx'] } as const
  const client = { name: 'c', role: 'client', command: ['c'], words: ['--', 'c', '{url}'] } as const
  const own = '--only status-line.fail --seed 42'
  for (const name of tellFailures) {
    const told = (target: Run['target']) =>
      String(renderers[name](runOf([requirementOf('fail')], { target }), read))
    t.match(told(server), `h10spec run nginx ${own}`, name)
    t.match(told(client), `h10spec run --role client ${own} -- c {url}`, name)
    const passed = String(renderers[name](runOf([requirementOf('pass')], { target: server }), read))
    if (name !== 'html') t.notMatch(passed, 'h10spec run', `${name}, of what passes`)
  }
  t.end()
})

t.test('no two formats are written to one file', t => {
  const extensions = Object.values(formatList).map(({ extension }) => extension)
  for (const extension of extensions) t.match(extension, /^[a-z]+(\.[a-z]+)?$/)
  t.equal(new Set(extensions).size, extensions.length)
  t.end()
})
