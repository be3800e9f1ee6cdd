import { chromium, type Page } from 'playwright-core'
import t from 'tap'
import type { Run } from '../../../../harness/verdict/result.js'
import { cutFinding, exchangeOf, received, requirementOf, runOf, scenarioOf } from '../build.js'
import { hostileRun } from '../hostile.js'
import { sampleRun } from '../sample.js'
import { executablePath, open, skip, unfold } from './browser.js'

t.test('in a real browser', { skip }, async t => {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  t.teardown(() => browser.close())

  for (const width of [1440, 800, 360])
    for (const colorScheme of ['light', 'dark'] as const)
      await t.test(`a page ${width} wide, ${colorScheme}`, async t => {
        const options = { viewport: { width, height: 900 }, colorScheme }
        const { page, complaints } = await open(browser, sampleRun(), options)
        await unfold(page)
        const overflow = 'document.documentElement.scrollWidth - innerWidth'
        t.equal(await page.evaluate(overflow), 0, 'nothing sticks out')
        t.same(await page.evaluate(faint), [], 'every text stands out from its ground')
        await page.getByRole('button', { name: 'Hex' }).last().click()
        t.equal(await page.evaluate(overflow), 0, 'nor does hex')
        t.same(complaints, [])
      })

  await t.test('what a target sent is never executed', async t => {
    for (const run of [hostileRun(), longRun()]) {
      const { page, complaints } = await open(browser, run)
      await unfold(page)
      t.equal(await page.evaluate('window.pwned'), undefined)
      t.equal(await page.locator('script').count(), 2, 'its own, and what it unpacks')
      t.equal(await page.locator('img').count(), 0)
      t.equal(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), 0)
      t.same(complaints, [])
    }
  })

  await t.test('what is long is shortened with a word that says so', async t => {
    const { page } = await open(browser, longRun())
    const trace = page.locator('.trace').first()
    t.match(await trace.textContent(), /… 9,998,993 bytes left out …/)
    await page.getByRole('button', { name: 'Hex' }).first().click()
    t.match(await trace.textContent(), /989591\s+3c/, 'an offset counts what is left out')
  })

  await t.test('words and choices narrow the list, and the address keeps them', async t => {
    const { page, url } = await open(browser, sampleRun())
    t.equal(await entries(page), 9)
    await page.getByLabel('Search').fill('rfc 1945 §6.1')
    t.equal(await entries(page), 2)
    t.equal(await page.locator('.topic:not([hidden])').count(), 1, 'empty topics go')
    await page.getByRole('checkbox', { name: 'fail' }).check()
    t.equal(await entries(page), 1)
    t.equal(await page.locator('.filter output').textContent(), '1 of 9 requirements')
    t.match(page.url(), /#\?text=rfc\+1945\+%C2%A76.1&verdict=fail$/)

    const again = await browser.newPage()
    await again.goto(page.url())
    t.equal(await entries(again), 1)
    t.equal(await again.getByLabel('Search').inputValue(), 'rfc 1945 §6.1')
    t.ok(await again.getByRole('checkbox', { name: 'fail' }).isChecked())
    await again.getByRole('button', { name: 'Show all' }).click()
    await again.waitForURL(there => there.hash === '')
    t.equal(await entries(again), 9)
    t.equal(again.url().replace(/#$/, ''), url)
  })

  await t.test('every word has to be there, in any order, and nothing else is shown', async t => {
    const run = sampleRun({ segmentation: [cutFinding()] })
    const { page } = await open(browser, run)
    const apart = page.locator('#findings, #segmentation')
    t.equal(await apart.filter({ visible: true }).count(), 2)
    await page.getByLabel('Search').fill('§6.1 rfc   1945')
    t.equal(await entries(page), 2)
    t.equal(await apart.filter({ visible: true }).count(), 0)
    t.equal(await page.locator('.nothing').isVisible(), false)
    await page.getByLabel('Search').fill('§6.1 nonsense')
    t.equal(await entries(page), 0)
    await page.locator('.nothing').getByRole('button', { name: 'Show all' }).click()
    await page.waitForURL(there => there.hash === '')
    t.equal(await entries(page), 9)
    t.equal(await apart.filter({ visible: true }).count(), 2)
  })

  await t.test('words are looked for in what is folded', async t => {
    const { page } = await open(browser, sampleRun(), {}, '#?text=0123456789abcdef')
    await page.locator('.filter output', { hasText: /^1 of 9/ }).waitFor()
    t.ok(await page.getByText('Nothing outside the directory').first().isVisible())
  })

  await t.test('an address that names a requirement unfolds it, whatever is filtered', async t => {
    const { page } = await open(browser, sampleRun(), {}, '#?verdict=fail')
    await page.evaluate('location.hash = "#status-line.code"')
    await page.locator('details[id="status-line.code"][open] .scenario').waitFor()
    t.ok(await page.getByRole('heading', { name: 'An example of pass' }).first().isVisible())
    const both = await open(browser, sampleRun(), {}, '#status-line.code?text=class+by')
    await both.page.locator('details[id="status-line.code"][open] .scenario').waitFor()
    t.equal(await entries(both.page), 1)
    const odd = await open(browser, sampleRun(), {}, '#%E0%A4?verdict=nonsense')
    t.equal(await entries(odd.page), 9)
    t.same(odd.complaints, [])
  })

  await t.test('a button copies the line that reproduces a failure', async t => {
    const permissions = ['clipboard-read', 'clipboard-write']
    const { page } = await open(browser, sampleRun(), { permissions })
    await page.getByRole('button', { name: 'Copy' }).first().click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    t.match(await page.evaluate('navigator.clipboard.readText()'), /^printf 'GET \/hello/)
  })

  await t.test('bytes are shown as hex on demand', async t => {
    const { page } = await open(browser, sampleRun(), {}, '#status-line.form')
    const button = page.locator('[id="status-line.form"]').getByRole('button', { name: 'Hex' })
    await button.click()
    t.equal(await button.getAttribute('aria-pressed'), 'true')
    const dump = await page.locator('[id="status-line.form"] .received .dump').textContent()
    t.match(dump, /^000000 {2}32 30 30 20 4f 4b 0d 0a 43 .* {2}200 OK\.\.Content-\n/)
    t.match(dump, /000030 {2}69 00 7f +i\.\.$/)
    const marked = page.locator('[id="status-line.form"] .dump mark')
    t.same(await marked.allTextContents(), ['32', '2'], 'the mark is kept in both columns')
    t.equal(await page.locator('.dump').first().getAttribute('tabindex'), '0')
    await page.setViewportSize({ width: 800, height: 900 })
    await page
      .locator('.dump', { hasText: /^000000 {2}(?:.. ){8} / })
      .first()
      .waitFor()
  })

  for (const width of [1440, 800, 380])
    await t.test(`no byte of a dump is clipped ${width} wide`, async t => {
      const { page } = await open(browser, sampleRun(), { viewport: { width, height: 900 } })
      await page.getByRole('button', { name: 'Hex' }).first().click()
      const clipped =
        '[...document.querySelectorAll(".dump")].filter(one => one.scrollWidth > one.clientWidth).length'
      t.equal(await page.evaluate(clipped), 0)
    })

  await t.test('the keyboard reaches everything', async t => {
    const { page } = await open(browser, sampleRun())
    await page.keyboard.press('Tab')
    t.equal(await page.evaluate('document.activeElement.textContent'), 'Skip to the results')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    t.equal(await page.evaluate('document.activeElement.name'), 'text', 'the search comes next')
    await page.locator('details[id="status-line.code"] > summary').focus()
    await page.keyboard.press('Enter')
    await page.locator('details[id="status-line.code"][open] .scenario').waitFor()
    await page.keyboard.press('Tab')
    t.match(await page.evaluate('document.activeElement.href'), /rfc1945/, 'into what is unfolded')
  })

  await t.test('the theme is the reader’s choice', async t => {
    const { page } = await open(browser, sampleRun(), { colorScheme: 'light' })
    const ground = 'getComputedStyle(document.documentElement).backgroundColor'
    const light = await page.evaluate(ground)
    await page.getByRole('button', { name: 'Theme: auto' }).click()
    t.equal(await page.evaluate(ground), light)
    await page.getByRole('button', { name: 'Theme: light' }).click()
    t.not(await page.evaluate(ground), light)
    await page.getByRole('button', { name: 'Theme: dark' }).click()
    t.equal(await page.evaluate(ground), light)
  })

  await t.test('what matters can be read without scripts', async t => {
    const { page } = await open(browser, sampleRun(), { javaScriptEnabled: false })
    t.equal(await page.locator('.filter').isVisible(), false)
    t.equal(await page.getByRole('button').count(), 0)
    t.ok(await page.getByText('a status line: HTTP-Version SP').isVisible())
    t.ok(await page.locator('.problem .trace mark').first().isVisible(), 'the first wrong byte')
    t.ok(await page.getByRole('heading', { name: 'All requirements' }).isVisible())
    t.ok(await page.getByText('unfolds with JavaScript only').isVisible())
  })

  await t.test('a screen reader finds landmarks and headings in order', async t => {
    const { page } = await open(browser, sampleRun())
    await unfold(page)
    for (const role of ['banner', 'navigation', 'main', 'search', 'contentinfo'] as const)
      t.equal(await page.getByRole(role).count(), 1, role)
    const levels = (await page.evaluate(
      '[...document.querySelectorAll("h1,h2,h3,h4,h5")].map(one => Number(one.tagName[1]))'
    )) as readonly number[]
    t.notOk(
      levels.some((level, nth) => level > (levels[nth - 1] ?? 0) + 1),
      'no level is passed over'
    )
    t.equal(await page.evaluate('document.querySelectorAll("button:not([type])").length'), 0)
  })

  await t.test('paper takes what is broken', async t => {
    const { page } = await open(browser, sampleRun(), { colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print' })
    t.equal(await page.getByRole('button', { name: 'Copy' }).first().isVisible(), false)
    t.ok(await page.locator('.problem .trace').first().isVisible())
    const ground = 'getComputedStyle(document.documentElement).backgroundColor'
    t.equal(await page.evaluate(ground), 'rgb(255, 255, 255)')
  })
})

/** A failure with a line of ten megabytes in every place that a target fills. */
function longRun(): Run {
  const line = '<script>window.pwned=1</script>'.padEnd(10_000_017, '<')
  const evidence = { expected: 'less', actual: line, exchange: 'long', offset: 9_999_900 }
  const changes = { because: line, evidence, notes: [line], exchanges: ['long'] }
  return runOf([requirementOf('fail', { scenarios: [scenarioOf('fail', changes)] })], {
    exchanges: { long: exchangeOf([received(1, line)]) }
  })
}

function entries(page: Page): Promise<number> {
  return page.locator('.entries > li:not([hidden])').count()
}

/** Texts with a contrast below 4.5 to 1 on what lies behind them. */
const faint = `[...document.querySelectorAll('body *')].flatMap(one => {
  const text = [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim() !== '')
  if (!text || !one.checkVisibility() || one.closest('.vh, .skip, mark')) return []
  const ground = [one, ...parents(one)].map(each => getComputedStyle(each).backgroundColor)
    .find(color => color !== 'rgba(0, 0, 0, 0)')
  const ratio = contrast(light(getComputedStyle(one).color), light(ground))
  return ratio < 4.5 ? [one.className + ' ' + one.textContent.slice(0, 30) + ' ' + ratio] : []
  function parents(node) { return node.parentElement ? [node.parentElement, ...parents(node.parentElement)] : [] }
  function light(color) {
    const [r, g, b] = color.match(/[\\d.]+/g).map(part => part / 255)
      .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  function contrast(a, b) { return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) }
})`
