import t from 'tap'
import { excerpts } from '../../../../harness/report/html/excerpt.js'

t.test('a short message is shown whole', t => {
  t.same(excerpts(0), [{ start: 0, end: 0 }])
  t.same(excerpts(1536), [{ start: 0, end: 1536 }])
  t.end()
})

t.test('a long one is shown at its beginning and end', t => {
  const [first, last] = excerpts(10_000)
  t.same(first, { start: 0, end: 768 })
  t.same(last, { start: 9744, end: 10_000 })
  t.end()
})

t.test('and around the first wrong byte, wherever that is', t => {
  t.same(excerpts(10_000, 5000)[1], { start: 4872, end: 5128 })
  t.same(excerpts(10_000, 3).length, 2, 'near the beginning')
  t.same(excerpts(10_000, 800)[0], { start: 0, end: 928 }, 'just after the beginning')
  t.same(excerpts(10_000, 10_000).length, 2, 'at the end')
  t.end()
})
