import { gunzipSync } from 'node:zlib'
import t from 'tap'
import { html, textOf } from '../../../../harness/report/html/markup.js'
import { later, pack } from '../../../../harness/report/html/pack.js'

t.test('what may wait leaves a hole, and is kept once', t => {
  const { page, parts } = pack(
    textOf(html`<p>now</p>${later(html`<b>1</b>`)}${later(html`<b>1</b>`)}`)
  )
  t.equal(page, '<p>now</p><div data-part="0"></div><div data-part="0"></div>')
  t.same(read(parts), ['<b>1</b>'])
  t.end()
})

t.test('what waits may hold more that waits', t => {
  const { page, parts } = pack(textOf(later(html`<p>${later(html`inner`)}</p>`)))
  t.equal(page, '<div data-part="1"></div>')
  t.same(read(parts), ['inner', '<p><div data-part="0"></div></p>'])
  t.end()
})

t.test('no text forges a hole', t => {
  const { page, parts } = pack(textOf(html`${'\x02stolen\x03'}`))
  t.equal(page, '\\x02stolen\\x03')
  t.same(read(parts), [])
  t.end()
})

function read(parts: string): unknown {
  return JSON.parse(gunzipSync(Buffer.from(parts, 'base64')).toString())
}
