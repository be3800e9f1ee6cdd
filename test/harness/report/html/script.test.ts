import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import t from 'tap'
import { renderHtml } from '../../../../harness/report/html.js'
import type { Run } from '../../../../harness/verdict/result.js'
import { hostileRun } from '../hostile.js'
import { sampleRun } from '../sample.js'

const executablePath = '/usr/bin/chromium'
const skip = existsSync(executablePath) ? false : 'chromium is not installed'

t.test('in a real browser', { skip }, async t => {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  t.teardown(() => browser.close())

  for (const width of [1200, 768, 360])
    for (const colorScheme of ['light', 'dark'] as const)
      await t.test(`a page ${width} wide, ${colorScheme}`, async t => {
        const options = { viewport: { width, height: 900 }, colorScheme }
        const { page, complaints } = await open(browser, sampleRun(), options)
        await unfold(page)
        const overflow = 'document.documentElement.scrollWidth - innerWidth'
        t.equal(await page.evaluate(overflow), 0, 'nothing sticks out')
        t.same(complaints, [])
      })

  await t.test('what a target sent is never executed', async t => {
    const { page, complaints } = await open(browser, hostileRun())
    await unfold(page)
    t.equal(await page.evaluate('window.pwned'), undefined)
    t.equal(await page.locator('script').count(), 1)
    t.equal(await page.locator('img').count(), 0)
    t.same(complaints, [])
  })

  await t.test('the filter narrows the list by text and by verdict', async t => {
    const { page } = await open(browser, sampleRun())
    const shown = page.locator('.entries > li:not([hidden])')
    t.equal(await shown.count(), 9)
    await page.getByLabel('Search').fill('STATUS-line')
    t.equal(await shown.count(), 2)
    t.equal(await page.locator('.topic:not([hidden])').count(), 1, 'empty topics go')
    await page.getByLabel('pass').uncheck()
    t.equal(await shown.count(), 1)
    t.equal(await page.locator('.filter output').textContent(), '1 of 9 shown')
  })

  await t.test('an address that names a requirement opens it', async t => {
    const { page } = await open(browser, sampleRun())
    await page.evaluate('location.hash = "#status-line.code"')
    await page.locator('details[id="status-line.code"][open]').waitFor()
    t.ok(await page.getByRole('heading', { name: 'An example of pass' }).first().isVisible())
  })

  await t.test('a button copies the line that reproduces a failure', async t => {
    const { page } = await open(browser, sampleRun(), {
      permissions: ['clipboard-read', 'clipboard-write']
    })
    await page.getByRole('button', { name: 'Copy' }).click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    t.match(await page.evaluate('navigator.clipboard.readText()'), /^printf 'GET \/hello/)
  })

  await t.test('the page is whole without scripts', async t => {
    const { page } = await open(browser, sampleRun(), { javaScriptEnabled: false })
    t.equal(await page.locator('.filter').isVisible(), false)
    t.equal(await page.getByRole('button').count(), 0)
    t.ok(await page.getByRole('heading', { name: 'All requirements' }).isVisible())
  })
})

async function open(browser: Browser, run: Run, options: Parameters<Browser['newPage']>[0] = {}) {
  const file = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.html')
  writeFileSync(file, renderHtml(run))
  const page = await browser.newPage(options)
  const complaints: string[] = []
  page.on('console', message => complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  page.on('request', request => {
    if (request.url() !== pathToFileURL(file).href) complaints.push(request.url())
  })
  await page.goto(pathToFileURL(file).href)
  return { page, complaints }
}

async function unfold(page: Page) {
  await page.evaluate('document.querySelectorAll("details").forEach(one => { one.open = true })')
}
