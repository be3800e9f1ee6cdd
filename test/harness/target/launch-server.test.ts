import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import t from 'tap'
import { launchServer } from '../../../harness/target/launch-server.js'
import { nodeServer, PATIENCE, serve } from './programs.js'

// Takes a port away from the first start: claims that it is in use, as a program would that found
// it so, and serves from the second start on.
const unlucky = `
  const { existsSync, writeFileSync } = require('fs')
  if (existsSync('lost')) { ${serve} } else {
    writeFileSync('lost', process.argv[1])
    console.error('OSError: [Errno 98] Address already in use')
    process.exit(1)
  }`

t.test('a port that somebody else took is exchanged for another', async t => {
  const scratch = t.testdir()
  const server = await launchServer(nodeServer(unlucky), { root: scratch, scratch }, PATIENCE)
  t.teardown(() => server.process.stop())
  t.not(readFileSync(join(scratch, 'lost'), 'latin1'), String(server.address.port))
})

t.test('a server that finds every port taken is given up', async t => {
  const script = 'require("fs").appendFileSync("starts", "x"); throw Error("listen EADDRINUSE")'
  const scratch = t.testdir()
  const launch = launchServer(nodeServer(script), { root: scratch, scratch }, PATIENCE)
  await t.rejects(launch, { name: 'StartFailure', message: /EADDRINUSE/ })
  t.equal(readFileSync(join(scratch, 'starts'), 'latin1'), 'xxx')
})

t.test('a fixed port is not exchanged', async t => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  t.teardown(() => other.close())
  const { port } = other.address() as AddressInfo
  const scratch = t.testdir()
  const launch = launchServer(nodeServer(serve, { port }), { root: scratch, scratch }, PATIENCE)
  await t.rejects(launch, { name: 'StartFailure', message: new RegExp(`EADDRINUSE.*${port}`) })
})

t.test('files, environment and directory are prepared with placeholders', async t => {
  const scratch = t.testdir({ below: {} })
  const print = `require('fs').writeFileSync('seen', [process.cwd(), process.env.MINE].join())`
  const adapter = nodeServer(`${print}; ${serve}`, {
    cwd: '{scratch}/below',
    env: { MINE: '{host} {port}' },
    files: { 'etc/x.conf': 'listen {host}:{port} { root {root} }' }
  })
  const server = await launchServer(adapter, { root: '/the/root', scratch }, PATIENCE)
  t.teardown(() => server.process.stop())
  const { port } = server.address
  const conf = readFileSync(join(scratch, 'etc/x.conf'), 'latin1')
  t.equal(conf, `listen 127.0.0.1:${port} { root /the/root }`)
  const seen = readFileSync(join(scratch, 'below/seen'), 'latin1')
  t.equal(seen, `${scratch}/below,127.0.0.1 ${port}`)
  t.same(server.command.slice(3), [String(port), '/the/root'])
})
