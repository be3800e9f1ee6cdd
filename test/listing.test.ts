import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { type Browser, chromium } from 'playwright-core'
import t, { type Test } from 'tap'
import { root } from './support/files.js'

const executablePath = '/usr/bin/chromium'
const skip = existsSync(executablePath) ? false : 'chromium is not installed'
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

t.test('a person opens the listing, uploads a file and sees it listed', { skip }, async t => {
  const folder = mkdtempSync(join(tmpdir(), 'h10spec-listing-'))
  const url = await serve(t, folder)
  const browser = await chromium.launch({ executablePath, args: quiet })
  t.teardown(() => browser.close())

  for (const javaScriptEnabled of [true, false]) {
    const name = javaScriptEnabled ? 'with script.txt' : 'without <script>.txt'
    const errors = await upload(browser, url, name, javaScriptEnabled)
    t.same(errors, [], 'the page reports no error')
    t.equal(readFileSync(join(folder, name), 'utf8'), `content of ${name}`)
  }
})

/** Uploads through the page's form and waits until the listing shows the name. */
async function upload(
  browser: Browser,
  url: string,
  name: string,
  javaScriptEnabled: boolean
): Promise<string[]> {
  const context = await browser.newContext({ javaScriptEnabled })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  page.on('console', message => message.type() === 'error' && errors.push(message.text()))
  await page.goto(url)
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(`content of ${name}`) }
  await page.locator('input[type=file]').setInputFiles(file)
  const button = page.locator('form button, form input[type=submit]').first()
  if (await button.isVisible()) await button.click()
  await page.getByRole('link', { name, exact: true }).waitFor()
  await context.close()
  return errors
}

async function serve(t: Test, folder: string): Promise<string> {
  const program = join(root, 'dist/httpfs.cjs')
  const server = execa(process.execPath, [program, '-p', '0', '-d', folder], {
    reject: false,
    buffer: false
  })
  t.teardown(async () => {
    server.kill()
    await server
    rmSync(folder, { recursive: true, force: true })
  })
  writeFileSync(join(folder, 'first.txt'), 'first')
  const [line] = await once(server.stdout, 'data')
  const url = /http:\/\/\S+/.exec(String(line))?.[0]
  if (url === undefined) throw new Error(`httpfs did not say where it serves: ${line}`)
  return url
}
