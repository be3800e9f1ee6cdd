import t from 'tap'
import { renderHtml } from '../../../harness/report/html.js'
import { cutFinding, exchangeOf, received, requirementOf, runOf, scenarioOf } from './build.js'
import { hostileRun } from './hostile.js'
import { unpacked } from './html/unpacked.js'
import { sampleRun } from './sample.js'

t.test('the outcome comes first, then what to look at, then everything', t => {
  const page = renderHtml(sampleRun())
  t.match(page, /^<!doctype html>\n<html lang="en">/)
  t.match(page, '<p class="headline">1 of 9 requirements is broken, 1 could not be judged</p>')
  const headings = [...page.matchAll(/<h2 id="(\w+)"/g)].map(([, id]) => id)
  t.same(headings, ['summary', 'problems', 'findings', 'requirements', 'sections', 'legend'])
  t.match(page, '<b>2</b> <span><span aria-hidden="true">✓</span> pass</span>')
  t.end()
})

t.test('problems are ordered by gravity and stand on the page once', t => {
  const page = renderHtml(sampleRun())
  const problems = [...page.matchAll(/<article class="problem \w+" id="([^"]+)"/g)].map(
    ([, id]) => id
  )
  const order = [
    'date.now',
    'status-line.form',
    'post.entity',
    'head.length',
    'conditional-get.clock'
  ]
  t.same(problems, order)
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  t.equal(new Set(ids).size, ids.length, 'ids are unique')
  t.match(page, '<a href="#status-line.form">')
  t.end()
})

t.test('what changes with the cut stands apart, with what shows it', t => {
  const finding = cutFinding({ because: '<b>no answer</b>', exchanges: ['e1'] })
  const exchanges = { e1: exchangeOf([], { label: 'the cut one' }) }
  const run = runOf([requirementOf('pass')], { segmentation: [finding], exchanges })
  const page = renderHtml(run)
  t.match(page, '<h2 id="segmentation">')
  t.match(page, '<p class="because">&lt;b&gt;no answer&lt;/b&gt;</p>')
  t.match(page, 'the cut one')
  t.match(page, 'Nothing is broken; 1 scenario that changes with the cut')
  t.notMatch(renderHtml(runOf([requirementOf('pass')])), 'id="segmentation"')
  t.end()
})

t.test('a failure shows both sides, the steps, the trace and the line to copy', t => {
  const page = renderHtml(sampleRun())
  t.match(page, '<dt>expected</dt><dd>a status line: HTTP-Version SP')
  t.match(
    page,
    '<li class="failed"><span aria-hidden="true">✗</span> <b>Then</b> the server answers'
  )
  t.match(page, /<details class="exchange" open>.*\n?<li class="received">.*<mark.*2<\/mark>00 OK/s)
  t.match(page, '<pre class="copy">printf &apos;GET /hello.txt')
  t.match(page, 'features/server/status-line.feature:12 · 42 ms')
  t.match(page, 'href="https://www.rfc-editor.org/rfc/rfc1945#section-6.1"')
  t.match(page, 'withdrawn by <a href="https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2"')
  t.end()
})

t.test('the line that makes everything anew stands above those that need what is gone', t => {
  const target = { ...sampleRun().target, words: ['sample'] }
  const page = renderHtml({ ...sampleRun(), target })
  t.match(
    page,
    /h10spec run sample --only status-line\.form.*printf.*h10spec above makes both anew/s
  )
  t.match(renderHtml(sampleRun()), 'gone with it: put in those of your server')
  t.end()
})

t.test('of many problems the evidence stands on the page, and the rest waits', t => {
  const exchanges = { e: exchangeOf([received(0, 'HTTP/1.0 500 Oops\r\n')]) }
  const evidence = { expected: 'a success', actual: 'an error', exchange: 'e', offset: 9 }
  const problems = (count: number) =>
    Array.from({ length: count }, (_none, nth) =>
      requirementOf('fail', {
        id: `a.${nth}`,
        scenarios: [scenarioOf('fail', { exchanges: ['e'], evidence })]
      })
    )
  const page = renderHtml(runOf(problems(25), { exchanges }))
  t.equal(page.match(/<dt>expected<\/dt>/g)?.length, 25)
  t.equal(page.match(/<ol class="trace">/g)?.length, 20)
  t.equal(unpacked(page).match(/<ol class="trace">/g)?.length, 25)
  t.end()
})

t.test('topics are counted, and problems can be linked to', t => {
  const page = renderHtml(sampleRun())
  t.match(page, /<h3>Status line <small>server<\/small> <span class="counts"> <span class="fail">/)
  t.match(page, '<a class="permalink" href="#status-line.form" aria-label=')
  t.end()
})

t.test('what was judged by the letter of RFC 1945 is marked', t => {
  const letter = requirementOf('fail', { profile: 'strict', withdrawn: 'RFC 9110 §6.2' })
  const page = renderHtml(runOf([letter], { profile: 'strict' }))
  t.match(page, '<dt>profile</dt><dd>strict</dd>')
  t.match(page, '<code>status-line.fail</code> · must, strict · ')
  t.match(page, 'withdrawn by <a')
  t.notMatch(renderHtml(sampleRun()), 'profile')
  t.end()
})

t.test('a client is shown with its command, its end and its output', t => {
  const page = unpacked(renderHtml(sampleRun()))
  t.match(page, '<pre class="command">$ curl --silent &apos;it&apos;\\&apos;&apos;s&apos;</pre>')
  t.match(page, 'exit status 0')
  t.match(page, 'standard error, 9 bytes</p><pre><i>\\x1B</i>[31mred')
  t.end()
})

t.test('a run that proves nothing carries a banner', t => {
  const cut = renderHtml(sampleRun({ complete: false, reason: 'The target is gone' }))
  t.match(cut, 'This run is not complete')
  t.match(cut, '<li>The target is gone</li>')
  t.match(renderHtml(runOf([])), '<li>No requirement was executed</li>')
  t.match(renderHtml(runOf([requirementOf('error')])), '<p>The judge failed</p>')
  t.notMatch(renderHtml(runOf([requirementOf('fail')])), 'class="banner"')
  t.end()
})

t.test('the page allows its own style and script and nothing else', t => {
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(
    renderHtml(sampleRun())
  ) ?? ['', '']
  t.match(policy, "default-src 'none'")
  t.notMatch(policy, 'unsafe')
  t.end()
})

t.test('hostile content makes no element, no attribute and no address', t => {
  const page = unpacked(renderHtml(hostileRun()))
  t.equal(page.match(/<script/g)?.length, 2, 'only the page’s own, and what it unpacks')
  t.notMatch(page, /<img|href="javascript|<[^>]* onerror=/)
  t.notMatch(page, /[\x00-\x08\x0B-\x1F\x7F-\x9F\u202E\u2066\u200B\uFEFF]/, 'no raw control')
  t.match(page, 'The exchange gone was not kept.')
  t.end()
})

t.test('what is broken is there without scripts, and the rest is packed', t => {
  const page = renderHtml(sampleRun())
  const whole = unpacked(page)
  t.match(page, 'a status line: HTTP-Version SP Status-Code')
  t.match(page, '200 OK')
  t.notMatch(page, 'curl --silent')
  t.match(whole, 'curl --silent')
  t.notMatch(whole, /data-part="\d/)
  t.end()
})

t.test('a requirement tells why it is there, the usual mistake and how to judge it again', t => {
  const explanation = { why: 'Why <it>', mistake: 'The mistake', example: '> GET /\n< hi' }
  const words = ['nginx']
  const target = { name: 'nginx', role: 'server', command: ['nginx'], words } as const
  const known = 'The package is old'
  const run = runOf([requirementOf('fail', { explanation, known })], { target })
  const page = unpacked(renderHtml(run))
  t.match(page, '<dt>Why it matters</dt><dd>Why &lt;it&gt;</dd>')
  t.match(page, '<dt>Usual mistake</dt><dd>The mistake</dd>')
  t.match(page, '<pre>&gt; GET /\n&lt; hi</pre>')
  t.match(page, 'h10spec run nginx --only status-line.fail --seed 42')
  t.match(page, '<p class="known"><b>Known:</b> The package is old</p>')
  t.end()
})

t.test('a requirement stands under every section that it cites', t => {
  const cited = requirementOf('fail', { source: 'RFC 1945 §6.1, §9.4; Assignment httpfs, errors' })
  const page = renderHtml(runOf([requirementOf('pass'), cited]))
  const places = [...page.matchAll(/<summary><b>([^<]*)<\/b>(?: <span>([^<]*)<\/span>)?/g)]
  t.same(
    places.map(([, name, title]) => [name, title]),
    [
      ['RFC 1945 §6.1', 'Status-Line'],
      ['RFC 1945 §9.4', 'Client Error 4xx'],
      ['Assignment httpfs, errors', undefined]
    ]
  )
  t.end()
})

t.test('a body of many megabytes does not make the page large', t => {
  const body = Buffer.alloc(10_000_000, '<').toString('base64')
  const exchanges = { form: exchangeOf([{ at: 0, kind: 'received', bytes: body }]) }
  t.ok(renderHtml(sampleRun({ exchanges })).length < 100_000)
  t.end()
})
