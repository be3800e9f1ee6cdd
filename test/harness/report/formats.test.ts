import t from 'tap'
import { loadStandard } from '../../../harness/catalogue/standard.js'
import { formatList } from '../../../harness/report/format-list.js'
import { renderers } from '../../../harness/report/formats.js'
import { root } from '../../support/sources.js'
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

t.test('no two formats are written to one file', t => {
  const extensions = Object.values(formatList).map(({ extension }) => extension)
  for (const extension of extensions) t.match(extension, /^[a-z]+(\.[a-z]+)?$/)
  t.equal(new Set(extensions).size, extensions.length)
  t.end()
})
