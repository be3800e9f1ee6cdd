import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { renderHtml } from '../../../../harness/report/html.js'
import type { Run } from '../../../../harness/verdict/result.js'

export const executablePath = '/usr/bin/chromium'
export const skip = existsSync(executablePath) ? false : 'chromium is not installed'

/** Opens the report of a run; whatever the browser complains about or asks for is kept. */
export async function open(
  browser: Browser,
  run: Run,
  options: Parameters<Browser['newPage']>[0] = {},
  hash = ''
) {
  const file = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.html')
  writeFileSync(file, renderHtml(run))
  const url = pathToFileURL(file).href
  const page = await browser.newPage(options)
  const complaints: string[] = []
  page.on('console', message => complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  page.on('request', request => {
    if (request.url().replace(/#.*/, '') !== url) complaints.push(request.url())
  })
  await page.goto(url + hash)
  return { page, complaints, url }
}

/** Unfolds everything, and what appears when it is unfolded. */
export async function unfold(page: Page): Promise<void> {
  const fold = page.locator('details:not([open])')
  while ((await fold.count()) > 0) {
    await page.evaluate('document.querySelectorAll("details").forEach(one => { one.open = true })')
    await page.locator('details[open] > [data-part]').first().waitFor({ state: 'detached' })
  }
}
