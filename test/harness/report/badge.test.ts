import { existsSync } from 'node:fs'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { chromium } from 'playwright-core'
import t from 'tap'
import { renderBadge } from '../../../harness/report/badge.js'
import type { Run } from '../../../harness/verdict/result.js'
import { requirementOf, runOf } from './build.js'
import { hostileRun } from './hostile.js'
import { sampleRun } from './sample.js'

const passing = [requirementOf('pass'), requirementOf('pass', { id: 'a.b' })]
const runs = {
  '2 passed': runOf(passing),
  '1 broken': runOf([...passing, requirementOf('fail')]),
  '2 passed, 1 known': runOf([...passing, requirementOf('fail', { known: 'by design' })]),
  'no verdict': runOf([...passing, requirementOf('error')]),
  incomplete: runOf(passing, { complete: false })
} as const satisfies Record<string, Run>

t.test('it shows the outcome, and tells it in full', t => {
  for (const [word, run] of Object.entries(runs)) {
    const { svg } = read(run)
    t.same(
      svg.g.text.map((each: { '#text': string }) => each['#text']),
      ['h10spec', word]
    )
  }
  const { svg } = read(sampleRun())
  const label = 'h10spec sample-server: 1 of 9 requirements is broken, 1 could not be judged'
  t.equal(svg.title, label)
  t.equal(svg['@_aria-label'], label)
  t.end()
})

t.test('hostile content stays text', t => {
  t.match(read(hostileRun()).svg.title, '<script>window.pwned=1</script>')
  t.notMatch(renderBadge(hostileRun()), /<script|<img|\x1b|\u202E|\uFFFE/)
  t.end()
})

const executablePath = '/usr/bin/chromium'
const skip = existsSync(executablePath) ? false : 'chromium is not installed'

t.test('a browser draws it, with every word inside', { skip }, async t => {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  t.teardown(() => browser.close())
  const page = await browser.newPage()
  for (const run of [...Object.values(runs), hostileRun()]) {
    const image = Buffer.from(renderBadge(run)).toString('base64')
    await page.setContent(`<img alt="" src="data:image/svg+xml;base64,${image}">`)
    const size = await page.evaluate<{ readonly width: number; readonly height: number }>(
      `document.querySelector('img').decode().then(() => {
        const { naturalWidth: width, naturalHeight: height } = document.querySelector('img')
        return { width, height }
      })`
    )
    t.match(size, { width: read(run).svg['@_width'] * 1, height: 20 })
    await page.setContent(renderBadge(run).replace(/^<\?xml.*?\?>/, ''))
    t.ok(await page.evaluate(insideBox), 'no word sticks out')
    t.equal(await page.evaluate('window.pwned'), undefined)
  }
})

const insideBox = `(() => {
  const box = document.querySelector('svg').getBoundingClientRect()
  return [...document.querySelectorAll('text')].every(text => {
    const { left, right, top, bottom } = text.getBoundingClientRect()
    return left >= box.left && right <= box.right && top >= box.top && bottom <= box.bottom
  })
})()`

function read(run: Run) {
  const text = renderBadge(run)
  t.equal(XMLValidator.validate(text), true, 'well-formed')
  return new XMLParser({ ignoreAttributes: false, processEntities: true }).parse(text)
}
