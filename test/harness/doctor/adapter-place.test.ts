import { join } from 'node:path'
import t from 'tap'
import { placeOf } from '../../../harness/doctor/adapter-place.js'

t.test('the line of a key, or of the last that is there on the way', async t => {
  const text = '# mine\nname: mine\n\nmethods:\n  GET: [get]\n  POST: [post]\nstart: [x]\n'
  const directory = t.testdir({ 'mine.yaml': text })
  const place = placeOf(join(directory, 'mine.yaml'))
  t.same(place?.lineOf(['name']), { line: 2, isThere: true })
  t.same(place?.lineOf(['start']), { line: 7, isThere: true })
  t.same(place?.lineOf(['methods', 'POST']), { line: 6, isThere: true })
  t.same(place?.lineOf(['methods', 'HEAD']), { line: 4, isThere: false })
  t.same(place?.lineOf(['stdin']), { line: 2, isThere: false }, 'the beginning')
})

t.test('a bundled adapter has a file, and a URL has none', async t => {
  t.match(placeOf('nginx')?.file, /fixtures\/targets\/nginx\.yaml$/)
  t.equal(placeOf('http://127.0.0.1/'), undefined)
})
