import { XMLValidator } from 'fast-xml-parser'
import t from 'tap'
import { element, xmlDocument } from '../../../harness/report/xml.js'

t.test('a document is indented, and undefined attributes are left out', t => {
  const child = element('b', { one: 1, none: undefined, two: 'x' })
  const document = xmlDocument(element('a', {}, [child, element('c', {}, 'text')]))
  t.equal(
    document,
    '<?xml version="1.0" encoding="UTF-8"?>\n<a>\n  <b one="1" two="x"/>\n  <c>text</c>\n</a>\n'
  )
  t.end()
})

t.test('text and attributes are escaped, and what XML forbids is written out', t => {
  const document = xmlDocument(element('a', { b: '<"\'&\n\x00>' }, ']]>\x1b\uFFFE&'))
  t.equal(XMLValidator.validate(document), true)
  t.match(document, 'b="&lt;&quot;&apos;&amp; \\x00&gt;"')
  t.match(document, ']]&gt;\\x1B\\u{FFFE}&amp;</a>')
  t.end()
})
