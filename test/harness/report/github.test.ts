import { type AnnotationProperties, error } from '@actions/core'
import t from 'tap'
import { renderGithub } from '../../../harness/report/github.js'
import { cutFinding, requirementOf, runOf, scenarioOf } from './build.js'
import { attack, hostileRun } from './hostile.js'
import { sampleRun } from './sample.js'

t.test('what is broken is an error, what is in doubt a warning, the outcome a notice', t => {
  const kinds = renderGithub(sampleRun())
    .trimEnd()
    .split('\n')
    .map(line => line.replace(/^::(\w+).*title=([^,:]*).*$/, '$1 $2'))
  t.same(kinds, [
    'error h10spec',
    'error date.now (error)',
    'error status-line.form (fail)',
    'error post.entity (blocked)',
    'warning head.length (warn)',
    'warning conditional-get.clock (inconclusive)',
    'notice h10spec sample-server'
  ])
  t.end()
})

t.test('a line is the one that the toolkit of GitHub writes', t => {
  const because = '100%, a: b\r\nnext'
  const scenarios = [scenarioOf('fail', { name: 'a, b: c', because })]
  const run = runOf([requirementOf('fail', { scenarios })])
  const [line] = renderGithub(run).split('\n')
  const title = 'status-line.fail (fail)'
  const text = `What ends in fail (RFC 1945 §6.1)\na, b: c\n100%, a: b\\x0D\nnext`
  t.equal(line, toolkitLine(text, { file: scenarios[0]?.feature ?? '', startLine: 12, title }))
  t.end()
})

t.test('a known failure and what changes with the cut are told, and are no errors', t => {
  const known = { known: 'by design' }
  const scenarios = [scenarioOf('fail', known)]
  const run = runOf([requirementOf('fail', { ...known, scenarios })], {
    segmentation: [cutFinding()]
  })
  const lines = renderGithub(run).split('\n')
  t.match(lines[0], /^::notice .*known failure: by design/)
  t.match(lines[1], /^::warning title=status-line.pass changes with the cut,/)
  t.notMatch(lines.join('\n'), /^::error/m)
  t.end()
})

t.test('hostile content begins no command of its own', t => {
  const text = renderGithub(hostileRun())
  t.equal(text.trimEnd().split('\n').length, 1 + 5 + 1)
  t.notMatch(text, /[\x00-\x09\x0B-\x1F\x7F-\x9F\u202E\u200B]/)
  const forged = '\n::add-mask::x\n::set-output name=a::b'
  const run = runOf([requirementOf('fail', { title: forged, id: `a${forged},file=b` })])
  t.match(
    renderGithub(run)
      .split('\n')
      .map(line => line.slice(0, 8)),
    ['::error ', '::notice', '']
  )
  t.match(text, attack.split('\n')[0])
  t.end()
})

/** The toolkit writes to standard output, which is where a workflow reads it. */
function toolkitLine(text: string, properties: AnnotationProperties): string {
  const capture = t.capture(process.stdout, 'write', () => true)
  error(text, properties)
  capture.restore()
  return capture()
    .flatMap(({ args }) => args)
    .join('')
    .trimEnd()
}
