import t from 'tap'
import { examine } from '../../../harness/doctor/examine.js'
import { nodeServer, serve } from '../target/programs.js'

const limits = { seconds: 60, bytes: 10_000 }

t.test('what needs no building is started at once', async t => {
  const [build, start] = await examine(nodeServer(serve))
  t.match(build, { step: 'builds', outcome: 'untried' })
  t.match(start, { step: 'starts', outcome: 'well' })
})

t.test('what was built is started', async t => {
  const [build, start] = await examine(nodeServer(serve, { build: { run: [['true']], ...limits } }))
  t.match(build, { step: 'builds', outcome: 'well', told: 'true' })
  t.match(start, { step: 'starts', outcome: 'well' })
})

for (const [what, command, finding] of [
  ['does not compile', 'false', { told: /the build failed/, advice: { key: ['build'] } }],
  ['lacks its compiler', 'h10spec-none', { told: 'h10spec-none is not installed' }]
] as const) {
  t.test(`a program that ${what} is not started`, async t => {
    const checks = await examine(nodeServer(serve, { build: { run: [[command]], ...limits } }))
    t.match(checks, [{ step: 'builds', outcome: 'finding', ...finding }])
    t.equal(checks.length, 1)
  })
}
