import t from 'tap'
import { countBytes, showBytes } from '../../../../harness/report/html/bytes.js'
import { textOf } from '../../../../harness/report/html/markup.js'

t.test('each line feed ends a line, and what does not print is an escape', t => {
  t.equal(show('GET /\r\n\r\n'), 'GET /<i>\\r\\n</i>\n<i>\\r\\n</i>\n')
  t.equal(show('a\nb\rc'), 'a<i>\\n</i>\nb<i>\\r</i>c')
  t.equal(show('\x00\x1b[1m'), '<i>\\x00\\x1B</i>[1m')
  t.equal(show('\xe9\\'), '<i>\\xE9\\\\</i>', 'a backslash is escaped, to tell it from an escape')
  t.end()
})

t.test('bytes never become elements', t => {
  t.equal(show('<script>&"'), '&lt;script&gt;&amp;&quot;')
  t.end()
})

t.test('the first wrong byte is marked', t => {
  t.match(show('abc', 1), /^a<mark [^>]*>.*<\/span>b<\/mark>c$/)
  t.match(show('a\r\n', 1), /^a<mark .*<i>\\r<\/i><\/mark><i>\\n<\/i>\n$/)
  t.match(show('abc', 3), /^abc<mark class="end" .*nothing more<\/mark>$/, 'the end came too early')
  t.end()
})

t.test('a long message says how much is left out', t => {
  const long = Buffer.alloc(10_485_760, 'x')
  const shown = textOf(showBytes(long))
  t.match(shown, '<b class="gap" data-length="10484736">… 10,484,736 bytes left out …</b>')
  t.ok(shown.length < 1200)
  t.equal(textOf(showBytes(long, 5_000_000)).match(/left out/g)?.length, 2)
  t.match(textOf(showBytes(long, 5_000_000)), '<mark')
  t.end()
})

t.equal(countBytes(1), '1 byte')
t.equal(countBytes(64_020), '64,020 bytes')

function show(text: string, wrong?: number): string {
  return textOf(showBytes(Buffer.from(text, 'latin1'), wrong))
}
