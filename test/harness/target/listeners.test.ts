import { once } from 'node:events'
import { createServer } from 'node:net'
import t, { type Test } from 'tap'
import { freePort } from '../../../harness/target/free-port.js'
import { addressesOf, askLsof, isListening, mayListen } from '../../../harness/target/listeners.js'
import { runScript, untilPrinted } from './programs.js'

const host = '127.0.0.1'
const listen = `require('net').createServer()
  .listen(Number(process.argv[1]), process.argv[2], () => console.log('up'))`
const listenInChild = `require('child_process').spawn(process.execPath,
  ['-e', ${JSON.stringify(listen)}, ...process.argv.slice(1)], { stdio: 'inherit' })`

async function listening(t: Test, script: string, host: string) {
  const port = await freePort(host)
  const program = await runScript(script, String(port), host)
  t.teardown(() => program.stop())
  await untilPrinted(program, 'up')
  return { pid: program.pid, address: { host, port } }
}

for (const [script, who] of [
  [listen, 'a program'],
  [listenInChild, 'a child of the program']
] as const) {
  t.test(`${who} that listens is found, and nobody else is taken for it`, async t => {
    const { pid, address } = await listening(t, script, host)
    t.equal(await isListening(pid, address), true)
    t.equal(await isListening(pid, { host, port: address.port + 1 }), false)
    t.same(await addressesOf(pid), [address])
    t.equal(mayListen(pid), true)
    const other = await listening(t, listen, host)
    t.equal(await isListening(other.pid, address), false)
  })
}

t.test('one that has no socket yet is seen at a glance', async t => {
  const program = await runScript('console.log("up"); setInterval(() => {}, 1e6)')
  t.teardown(() => program.stop())
  await untilPrinted(program, 'up')
  t.equal(mayListen(program.pid), false)
})

t.test('IPv6 is found too', async t => {
  const { pid, address } = await listening(t, listen, '::1')
  t.equal(await isListening(pid, address), true)
  t.equal(await isListening(pid, { ...address, host }), false)
})

t.test('lsof finds the same, where there is no list of the kernel', async t => {
  const { pid, address } = await listening(t, listenInChild, host)
  const found = await askLsof(pid)
  if (found === undefined) return void t.pass('listed', { skip: 'lsof is not installed' })
  t.same(found, [address])
  const wild = await listening(t, listen, '::')
  t.same(await askLsof(wild.pid), [wild.address])
})

t.test('lsof that finds nothing is told from lsof that is missing', async t => {
  const { PATH } = process.env
  const program = await runScript('console.log("up"); setInterval(() => {}, 1e6)')
  t.teardown(() => program.stop())
  await untilPrinted(program, 'up')
  if ((await askLsof(program.pid)) !== undefined) t.same(await askLsof(program.pid), [])
  process.env['PATH'] = '/nowhere'
  t.equal(await askLsof(program.pid), undefined)
  process.env['PATH'] = PATH
})

t.test('a server is not visited', async t => {
  let visits = 0
  const server = createServer(() => {
    visits += 1
  }).listen(0, host)
  await once(server, 'listening')
  t.teardown(() => server.close())
  const [address] = await addressesOf(process.pid)
  t.ok(address)
  for (let look = 0; look < 10; look += 1) {
    t.equal(await isListening(process.pid, address ?? { host, port: 0 }), true)
  }
  t.equal(visits, 0)
})
