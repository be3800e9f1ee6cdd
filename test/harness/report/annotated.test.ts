import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import t from 'tap'
import { loadStandard } from '../../../harness/catalogue/standard.js'
import { suites } from '../../../harness/catalogue/suites.js'
import { renderAnnotated } from '../../../harness/report/annotated.js'
import type { Run } from '../../../harness/verdict/result.js'
import { root } from '../../support/files.js'
import { requirementOf, runOf, scenarioOf } from './build.js'
import { attack, hostileRun } from './hostile.js'

const standard = loadStandard(root)
const { requirements } = standard.library
const ids = requirements.filter(({ suite }) => suites[suite] === 'server').map(({ id }) => id)

t.test('every section, and every requirement of the role, stands on the page', t => {
  const page = pageOf(runOf([requirementOf('pass', { id: 'status-line.form' })]))
  const plain = page.replaceAll('&apos;', "'")
  for (const { title } of standard.sections.standard) t.match(plain, `${title}</a>`)
  t.same(
    ids.filter(id => !page.includes(`<code>${id}</code>`)),
    []
  )
  t.match(page, /<h2 id="assignment-httpfs">.*<h3>POST \/bar<\/h3>.*<h2 id="assignment-httpc">/s)
  t.end()
})

t.test('a verdict stands beside its requirement, with the reason', t => {
  const scenarios = [scenarioOf('fail', { because: 'it said 200 OK' })]
  const page = pageOf(runOf([requirementOf('fail', { id: 'status-line.form', scenarios })]))
  t.match(itemOf(page, 'status-line.form'), /^<li class="fail">.*it said 200 OK/)
  t.match(chapterOf(page, 'section-6.1'), '<code>status-line.form</code>')
  t.match(page, /href="#section-6.1">.*?<\/a>.*?<span class="count fail">1 fail<\/span>/)
  t.end()
})

t.test('what is broken is linked from the top, and each section to its text', t => {
  const broken = requirementOf('fail', { id: 'status-line.form' })
  const known = requirementOf('fail', { id: 'date.now', known: 'by design' })
  const page = pageOf(runOf([broken, known, requirementOf('pass')]))
  t.match(
    page,
    /<p class="broken">Broken: .*<a href="#section-[\d.]+" [^>]*>status-line\.form<\/a>, and 1 known<\/p>/
  )
  t.match(
    page,
    'href="https://www.rfc-editor.org/rfc/rfc1945#section-6.1" rel="noreferrer">text</a>'
  )
  t.match(page, 'href="https://www.rfc-editor.org/rfc/rfc1945#appendix-D.2.7"')
  t.notMatch(pageOf(runOf([requirementOf('pass')])), 'class="broken"')
  t.end()
})

t.test('the keyboard skips the contents, and the signs are explained', t => {
  const page = pageOf(runOf([requirementOf('pass')]))
  t.match(page, /<body>\n<a class="skip" href="#results">.*<main id="results" tabindex="-1">/s)
  t.match(page, /What the verdicts mean.*○ not run/s)
  t.end()
})

t.test('what was not run says why', t => {
  const strict = requirements.find(each => each.profile === 'strict' && ids.includes(each.id))
  const httpc = requirements.find(({ suite }) => suite === 'httpc')
  const httpfs = requirements.find(({ suite }) => suite === 'httpfs')
  const run = runOf([requirementOf('pass', { id: 'status-line.form' })])
  const page = pageOf(run)
  t.match(itemOf(page, strict?.id), 'It is asked under --strict alone')
  t.match(itemOf(page, httpc?.id), 'It is asked of a client')
  t.match(itemOf(page, httpfs?.id), 'The run asks for nothing of the suite httpfs')
  t.match(itemOf(page, 'status-line.version'), /not run.*It was not selected/)
  const cut = pageOf({ ...run, complete: false, reason: 'Interrupted' })
  t.match(itemOf(cut, 'status-line.version'), 'The run was cut short')
  t.match(cut, '<ul class="banner"><li>Interrupted</li></ul>')
  t.end()
})

t.test('what cannot be tested, and whom else a section binds, is told', t => {
  const page = pageOf(runOf([requirementOf('pass')]))
  const { excluded } = standard.library.exclusions.find(({ suite }) => suite === 'server') ?? {}
  t.match(page.replace(/&apos;/g, "'"), excluded?.slice(0, 40))
  t.match(page, '<span class="badge">not tested</span>')
  t.match(page, /\d+ more asked of clients\./)
  t.match(page, 'It asks nothing of a program.')
  t.match(page, 'It binds proxies and gateways alone.')
  t.end()
})

t.test('a requirement that this version does not know is not lost', t => {
  const page = pageOf(runOf([requirementOf('fail', { id: 'gone.gone', known: 'by design' })]))
  t.match(chapterOf(page, 'elsewhere-all'), /gone\.gone.*known failure: by design/)
  t.end()
})

t.test('hostile content stays text, and ids are unique', t => {
  const page = pageOf(hostileRun())
  t.notMatch(page, /<script|<img|\x1b|\u202E/)
  t.match(page, attack.split('\n')[0]?.replace(/</g, '&lt;').replace(/>/g, '&gt;').slice(0, 30))
  const anchors = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  t.equal(new Set(anchors).size, anchors.length)
  for (const [, id] of page.matchAll(/href="#([^"]*)"/g)) t.ok(anchors.includes(id ?? ''), id ?? '')
  t.end()
})

const executablePath = '/usr/bin/chromium'
const skip = existsSync(executablePath) ? false : 'chromium is not installed'

t.test('in a real browser nothing sticks out, runs or complains', { skip }, async t => {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  t.teardown(() => browser.close())
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('console', message => complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  await page.setContent(pageOf(hostileRun()))
  for (const width of [1200, 768, 360]) {
    await page.setViewportSize({ width, height: 900 })
    t.equal(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), 0)
  }
  t.equal(await page.evaluate('window.pwned'), undefined)
  t.same(complaints, [])
})

function pageOf(run: Run): string {
  return renderAnnotated(run, () => standard)
}

function itemOf(page: string, id = ''): string {
  const end = page.indexOf(`<code>${id}</code>`)
  const start = page.lastIndexOf('<li', end)
  return page.slice(start, page.indexOf('</li>', end))
}

function chapterOf(page: string, id: string): string {
  const start = page.indexOf(`<section id="${id}">`)
  return page.slice(start, page.indexOf('</section>', start))
}
