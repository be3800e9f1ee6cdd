import t from 'tap'
import { loadStandard } from '../../../harness/catalogue/standard.js'
import { type Format, formats } from '../../../harness/report/formats.js'
import { root } from '../../support/sources.js'
import { hostileRun } from './hostile.js'
import { sampleRun } from './sample.js'

const standard = loadStandard(root)
const read = () => standard

for (const [name, format] of Object.entries<Format>(formats)) {
  t.test(name, t => {
    const { render, extension, description } = format
    t.match(extension, /^[a-z]+(\.[a-z]+)?$/)
    t.notMatch(description, /\n/)
    for (const run of [sampleRun(), hostileRun()])
      t.same(render(run, read), render(structuredClone(run), read), 'the same run reads the same')
    t.end()
  })
}

t.test('no two formats are written to one file', t => {
  const extensions = Object.values<Format>(formats).map(({ extension }) => extension)
  t.equal(new Set(extensions).size, extensions.length)
  t.end()
})
