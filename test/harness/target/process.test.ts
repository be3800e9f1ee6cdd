import t from 'tap'
import { TargetProcess } from '../../../harness/target/process.js'
import { isAlive, runScript, untilPrinted } from './programs.js'

const forks = `
  const child = require('child_process').spawn(process.execPath,
    ['-e', 'process.on("SIGTERM", () => {}); console.log("up"); setInterval(() => {}, 1e6)'],
    { stdio: 'inherit', detached: process.argv[1] === 'detached' })
  console.log('child ' + child.pid)
  if (process.argv[2] === 'leaves') child.unref()
`

t.test('the output and the exit code of a program are kept', async t => {
  const program = await runScript('console.log(1); console.error(2); process.exitCode = 3')
  t.same(await program.exited, { code: 3, signal: null })
  await program.drained
  t.equal(program.stdout.text, '1\n')
  t.equal(program.stderr.text, '2\n')
  t.same(program.exit, { code: 3, signal: null })
})

t.test('standard input is at its end from the beginning', async t => {
  const program = await runScript('process.stdin.on("end", () => console.log("end")).resume()')
  await program.drained
  t.equal(program.stdout.text, 'end\n')
})

t.test('a program that ends when asked is asked', async t => {
  const program = await runScript(
    'process.on("SIGTERM", () => process.exit(7)); console.log("up"); setInterval(() => {}, 1e6)'
  )
  await untilPrinted(program, 'up')
  t.same(await program.stop(), { code: 7, signal: null })
})

t.test('a program that ignores SIGTERM is ended all the same', async t => {
  const program = await runScript(
    'process.on("SIGTERM", () => {}); console.log("up"); setInterval(() => {}, 1e6)'
  )
  await untilPrinted(program, 'up')
  t.same(await program.stop(), { code: null, signal: 'SIGKILL' })
  t.notOk(await isAlive(program.pid))
})

for (const [kind, because] of [
  ['attached', 'a child in the same group'],
  ['detached', 'a child with a session of its own']
] as const) {
  t.test(`${because} is ended with the program`, async t => {
    const program = await runScript(forks, kind)
    await untilPrinted(program, 'up')
    await program.stop()
    await program.drained
    t.notOk(await isAlive(childOf(program)))
  })
}

t.test('a child that the program leaves behind is ended when the program has ended', async t => {
  const program = await runScript(forks, 'attached', 'leaves')
  t.same(await program.exited, { code: 0, signal: null })
  await program.drained
  t.notOk(await isAlive(childOf(program)))
})

t.test('a child that nothing ties to the program any more is found by its mark', async t => {
  const program = await runScript(forks, 'detached', 'leaves')
  await program.exited
  await program.drained
  t.notOk(await isAlive(childOf(program)))
})

t.test('a program that the system refuses to start is a failed start', async t => {
  const directory = t.testdir({ program: 'no program' })
  const launch = { command: [`${directory}/program`], cwd: '/', env: {}, limit: 1 }
  await t.rejects(TargetProcess.start(launch), {
    name: 'StartFailure',
    message: /program cannot be started: .*EACCES/
  })
})

function childOf({ stdout }: TargetProcess): number {
  return Number(/child (\d+)/.exec(stdout.text)?.[1])
}

t.test('a program that leaves its work to a child runs on in it, where it may', async t => {
  const program = await runScript(forks, 'detached', 'leaves', { mayLeave: true })
  await untilPrinted(program, 'up')
  while (!program.hasLeft) await new Promise(resolve => setTimeout(resolve, 5))
  t.equal(program.exit, undefined)
  t.equal(program.pid, childOf(program))
  await program.stop()
  t.notOk(await isAlive(childOf(program)))
})

t.test('how the child ended that a program left behind, nobody knows', async t => {
  const child = 'setTimeout(() => process.exit(5), 500)'
  const parent = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], {
    detached: true, stdio: 'ignore' }).unref()`
  const program = await runScript(parent, { mayLeave: true })
  t.same(await program.exited, { code: null, signal: null })
  t.ok(program.hasLeft && program.isExtinct)
})

t.test('a program that prints without end is ended, and that is known', async t => {
  const endless = 'const on = () => process.stdout.write("x".repeat(65536), on); on()'
  const program = await runScript(endless, { most: 1e6 })
  t.same(await program.exited, { code: null, signal: 'SIGKILL' })
  t.ok(program.isFlooding)
})
