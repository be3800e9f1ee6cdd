import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import t from 'tap'
import { root } from './support/files.js'

t.test('the packed package installs in an empty directory and its programs run', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'h10spec-package-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  const run = (program: string, ...options: readonly string[]) =>
    execa(program, options, { cwd: folder, stdin: 'ignore', reject: false, timeout: 300_000 })

  // The build stands already; `prepare` would rebuild it under the tests that use it now.
  const packed = await execa(
    'npm',
    ['pack', '--ignore-scripts', '--json', '--pack-destination', folder],
    { cwd: root }
  )
  const [{ filename }] = JSON.parse(packed.stdout) as [{ filename: string }]
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const installed = await run('npm', 'install', '--no-audit', '--no-fund', `./${filename}`)
  t.equal(installed.exitCode, 0, 'npm installs the tarball')

  const programs = join(folder, 'node_modules/.bin')
  for (const program of ['h10spec', 'httpc', 'httpfs']) {
    const { exitCode, stdout } = await run(join(programs, program), '--version')
    t.match([exitCode, stdout], [0, /\d+\.\d+\.\d+/], `${program} runs`)
  }
  const judged = await run(
    join(programs, 'h10spec'),
    'run',
    'httpfs',
    '--only',
    'status-line',
    '--report',
    'html=report.html'
  )
  t.equal(judged.exitCode, 0, judged.stdout)
  t.ok(existsSync(join(folder, 'report.html')), 'the report is written')
})
