import { join } from 'node:path'
import { execa } from 'execa'
import t from 'tap'

const jury = import.meta.resolve('../../../harness/grade/jury.js')

t.test('who asks whether programs can be shut in is not kept from ending', async t => {
  const script = `import { whyNoSandbox } from ${JSON.stringify(jury)}
    process.stdout.write(JSON.stringify([(await whyNoSandbox([])) ?? null]))`
  const path = join(t.testdir({ 'ask.mjs': script }), 'ask.mjs')
  const { stdout } = await execa(process.execPath, [...process.execArgv, path], { timeout: 60_000 })
  t.equal(JSON.parse(stdout).length, 1)
})
