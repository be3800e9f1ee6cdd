import t from 'tap'
import { Lacking } from '../../../harness/expect/outcome.js'
import { askForHelp } from '../../../harness/scene/client-help.js'
import { smallScene } from './small-client.js'

t.test('help is asked for instead of a document', async t => {
  const program = 'process.stdout.write(process.argv.slice(1).join(" "))'
  const start = [process.execPath, '-e', program, '--', '{method}', '{options}', '{url}']
  const scene = smallScene({ start, options: { help: ['help', '{}'] } })
  const { invocation, exchanges } = await askForHelp(scene, 'get')
  t.equal(invocation.stdout.toString(), 'help get')
  t.same(exchanges, [])
  await scene.close()
  const silent = smallScene()
  await t.rejects(askForHelp(silent, ''), Lacking)
  await silent.close()
})
