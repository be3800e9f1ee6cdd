import t from 'tap'
import { judge } from './support/h10spec.js'
import { files } from './support/sources.js'

// Short, because a target that never answers is waited for in every scenario.
const quick = ['--strict', '--patience', '300', '--no-segmentation']

const hollow = files('fixtures/zoo/hollow').filter(path => path.endsWith('.yaml'))

t.test('a target that implements nothing passes no must', async t => {
  for (const adapter of hollow) {
    const { run, exitCode } = await judge(adapter, ...quick)
    const musts = run.requirements.filter(({ level }) => level === 'must')
    t.ok(musts.length > 0, `${adapter} was judged`)
    const passed = musts.filter(({ verdict }) => verdict === 'pass').map(({ id }) => id)
    t.same(passed, [], `${adapter} passes nothing`)
    t.equal(exitCode, 1, `${adapter} fails the run`)
  }
})
