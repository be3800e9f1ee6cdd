import t from 'tap'
import { textOf } from '../../../../harness/report/html/markup.js'
import { showSources } from '../../../../harness/report/html/source.js'
import { requirementOf } from '../build.js'

t.test('each place that a source names is a link', t => {
  t.same(linksIn('RFC 1945 §11, RFC 9110 §15.4'), [
    ['rfc1945#section-11', 'RFC 1945 §11'],
    ['rfc9110#section-15.4', 'RFC 9110 §15.4']
  ])
  t.same(linksIn('RFC 1945 §7.2, §8.2 and Appendix D.2.7.'), [
    ['rfc1945#section-7.2', 'RFC 1945 §7.2'],
    ['rfc1945#section-8.2', '§8.2'],
    ['rfc1945#appendix-D.2.7', 'Appendix D.2.7']
  ])
  t.same(linksIn('Assignment httpfs, errors; RFC 1945 §9.4'), [
    ['rfc1945#section-9.4', 'RFC 1945 §9.4']
  ])
  t.end()
})

t.test('the words between stay, and a source that is not online is words alone', t => {
  const shown = textOf(showSources(requirementOf('pass', { source: 'A; RFC 1945 §1, B <c>' })))
  t.equal(shown.replace(/<[^>]*>/g, ''), 'A; RFC 1945 §1, B &lt;c&gt;')
  t.equal(textOf(showSources(requirementOf('pass', { source: 'the sheet, §3' }))), 'the sheet, §3')
  t.end()
})

function linksIn(source: string): readonly (readonly [string | undefined, string | undefined])[] {
  const shown = textOf(showSources(requirementOf('pass', { source })))
  const link = /<a href="https:\/\/www\.rfc-editor\.org\/rfc\/([^"]*)"[^>]*>([^<]*)<\/a>/g
  return [...shown.matchAll(link)].map(([, url, text]) => [url, text] as const)
}
