import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import t from 'tap'
import { renderMarkdown } from '../../../harness/report/markdown.js'
import type { Run } from '../../../harness/verdict/result.js'
import { cutFinding, exchangeOf, received, requirementOf, runOf, scenarioOf } from './build.js'
import { attack, hostileRun } from './hostile.js'
import { sampleRun } from './sample.js'

t.test('the outcome comes first, then the counts, then what to look at', t => {
  const page = pageOf(sampleRun())
  t.match(page, /^<h2>h10spec: sample-server<\/h2>\n<p>❌ <strong>1 of 9 requirements is broken/)
  t.match(page, /<table>.*<th align="right">pass<\/th>.*<td align="right">2<\/td>/s)
  const headings = [...page.matchAll(/<h3>([^<]+)<\/h3>/g)].map(([, text]) => text)
  t.same(headings, ['Broken', 'Crashes and the like', 'Warnings', 'Not clear'])
  const ids = [...page.matchAll(/<strong><code>([^<]+)<\/code><\/strong>/g)].map(([, id]) => id)
  t.same(ids, [
    'date.now',
    'status-line.form',
    'post.entity',
    'head.length',
    'conditional-get.clock'
  ])
  t.match(
    page,
    /<strong>it ended by itself, SIGSEGV<\/strong> in The server survives.*MemoryError/s
  )
  t.match(page, 'actual: &quot;200 OK\\r\\n&quot;')
  t.match(page, /<details><summary>Exchange<\/summary>\n<pre><code class="language-text">/)
  t.end()
})

t.test('a known failure, and what changes with the cut, have sections of their own', t => {
  const known = { known: 'by design' }
  const broken = requirementOf('fail', { ...known, scenarios: [scenarioOf('fail', known)] })
  const page = pageOf(runOf([broken], { segmentation: [cutFinding()] }))
  t.match(page, /⚠️ <strong>Nothing else is broken; .*1 known failure/)
  t.match(page, /<h3>Known failures<\/h3>\n.*known failure: by design/s)
  t.match(page, /<h3>Changes with the cut<\/h3>\n<ul>\n<li><code>status-line.pass<\/code>/)
  t.notMatch(page, '<h3>Broken</h3>')
  t.end()
})

/** Of what the summary is made of. */
const tagNames = 'h2 h3 p strong table thead tbody tr th td code pre details summary sub ul li'
  .split(' ')
  .concat('blockquote')

t.test('hostile content is neither markup nor a link, a mention or a reference', t => {
  const words = 'http://a.example www.a.example me@a.example @team #12 [a](b) ![a](b) **b** `c` |'
  const title = `${attack}\n${words}`
  const own = requirementOf('fail', { title, scenarios: [scenarioOf('fail', { name: title })] })
  for (const run of [
    hostileRun(),
    runOf([own], { target: { ...sampleRun().target, name: title } })
  ]) {
    const page = pageOf(run)
    const tags = new Set([...page.matchAll(/<(\/?[a-z0-9]+)/gi)].map(([, name]) => name))
    const foreign = [...tags].filter(name => !tagNames.includes(name?.replace('/', '') ?? ''))
    t.same(foreign, [])
    t.notMatch(page.replace(/<(code|pre)\b.*?<\/\1>/gs, ''), /@|#\d/)
    t.notMatch(renderMarkdown(run), /[\x00-\x09\x0B-\x1F\x7F-\x9F\u202E\u200B]/)
  }
  t.match(textOf(pageOf(runOf([own]))), words)
  t.end()
})

t.test('what decides is not cut away behind its controls', t => {
  const long = exchangeOf([received(0, 'line\r\n'.repeat(50))], { label: 'control' })
  const exchanges = { a: long, b: exchangeOf([received(0, 'HTTP/1.0 500 Oops\r\n')]) }
  const evidence = { expected: '2xx', actual: '500', exchange: 'b', offset: 9 }
  const scenario = scenarioOf('fail', { exchanges: ['a', 'b'], evidence })
  const page = pageOf(runOf([requirementOf('fail', { scenarios: [scenario] })], { exchanges }))
  t.match(page, /500 Oops.*control.*… and \d+ lines more/s)
  t.match(page, 'wrong from byte: 9')
  t.end()
})

t.test('backticks in what a target sent end no block of code', t => {
  const because = '``` \n````\n<b>out</b>\n`'
  const run = runOf([requirementOf('fail', { scenarios: [scenarioOf('fail', { because })] })])
  t.match(pageOf(run), '&lt;b&gt;out&lt;/b&gt;\n`')
  t.end()
})

t.test('a summary that GitHub would refuse is cut, and says so', t => {
  const because = 'x'.repeat(1000)
  const many = Array.from({ length: 200 }, (_none, nth) =>
    requirementOf('fail', { id: `a.${nth}`, scenarios: [scenarioOf('fail', { because })] })
  )
  const text = renderMarkdown(runOf(many))
  t.ok(text.length < 65_536, `${text.length} characters`)
  t.match(text, 'This summary is cut')
  t.match(text, '200 requirements, 200 scenarios')
  t.end()
})

/** As GitHub renders it, but without its filter of tags: nothing here may need that. */
function pageOf(run: Run): string {
  return micromark(renderMarkdown(run), {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()]
  })
}

function textOf(page: string): string {
  const signs = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' } as const
  return page
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp);/g, sign => signs[sign as keyof typeof signs])
}
