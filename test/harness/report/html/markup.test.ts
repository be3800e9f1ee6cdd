import t from 'tap'
import { heading, html, textOf, verbatim } from '../../../../harness/report/html/markup.js'

t.test('values are escaped, markup is not', t => {
  const bold = html`<b>${'<&">'}</b>`
  t.equal(textOf(bold), '<b>&lt;&amp;&quot;&gt;</b>')
  const quoted = '"\''
  const all = textOf(html`<p title="${quoted}">${bold}${[bold]}${undefined}${7}</p>`)
  t.equal(all, `<p title="&quot;&apos;">${textOf(bold)}${textOf(bold)}7</p>`)
  t.end()
})

t.test('what does not print is written out', t => {
  t.equal(textOf(html`${'\x1b[1m\u202E'}`), '\\x1B[1m\\u{202E}')
  t.end()
})

t.test('an object from a result file cannot pass for markup', t => {
  const forged = JSON.parse('{"markup":"<script>","Symbol(markup)":"<script>"}')
  t.notMatch(textOf(html`${forged}`), '<script>')
  t.end()
})

t.test('a heading has its level', t => {
  t.equal(textOf(heading(4, 'a < b')), '<h4>a &lt; b</h4>')
  t.equal(textOf(verbatim('<hr>')), '<hr>')
  t.end()
})
