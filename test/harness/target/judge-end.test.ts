import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import t from 'tap'
import { isAlive } from './programs.js'

// A judge spends its start on the compiler: a second by itself, six on a busy machine.
t.setTimeout(60_000)

const script = join(import.meta.dirname, `judge${extname(import.meta.filename)}`)

async function startJudge(end: string) {
  const judge = spawn(process.execPath, [...process.execArgv, script, end], {
    stdio: ['ignore', 'pipe', 'ignore']
  })
  const [line] = await once(judge.stdout, 'data')
  const [root = '', pid] = String(line).trim().split(' ')
  return { judge, root, pid: Number(pid) }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  t.test(`nothing is left behind by a judge that ${signal} ends`, async t => {
    const { judge, root, pid } = await startJudge('waits')
    t.ok(existsSync(root))
    t.ok(await isAlive(pid))
    judge.kill(signal)
    t.same(await once(judge, 'exit'), [null, signal])
    t.notOk(existsSync(root))
    t.notOk(await isAlive(pid))
  })
}

t.test('nothing is left behind by a judge that fails', async t => {
  const { judge, root, pid } = await startJudge('throws')
  if (judge.exitCode === null) await once(judge, 'exit')
  t.equal(judge.exitCode, 1)
  t.notOk(existsSync(root))
  t.notOk(await isAlive(pid))
})

const skip = process.platform !== 'linux' && 'only Linux tells enough of its processes'

t.test('no program outlives a judge that SIGKILL ends', { skip }, async t => {
  const { judge, root, pid } = await startJudge('waits')
  t.ok(await isAlive(pid))
  judge.kill('SIGKILL')
  await once(judge, 'exit')
  while (await isAlive(pid)) await new Promise(resolve => setTimeout(resolve, 10))
  t.pass('the server ended as well')
  rmSync(dirname(dirname(root)), { recursive: true, force: true })
})
