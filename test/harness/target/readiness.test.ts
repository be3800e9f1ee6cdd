import t, { type Test } from 'tap'
import { freePort } from '../../../harness/target/free-port.js'
import { untilListening } from '../../../harness/target/readiness.js'
import { PATIENCE, runScript, untilPrinted } from './programs.js'

const host = '127.0.0.1'

async function started(t: Test, script: string) {
  const port = await freePort(host)
  const program = await runScript(script, String(port))
  t.teardown(() => program.stop())
  return { program, address: { host, port } }
}

t.test('a server is ready when it listens, without having had a visitor', async t => {
  const { program, address } = await started(
    t,
    `const server = require('net').createServer(socket => {
      console.log(socket.remotePort)
      socket.destroy()
      server.close()
    })
    server.listen(Number(process.argv[1]), '127.0.0.1')
    process.on('SIGUSR2', () => console.log('no visitor'))`
  )
  await untilListening(program, address, PATIENCE)
  program.signal('SIGUSR2')
  await untilPrinted(program, '\n')
  t.equal(program.stdout.text, 'no visitor\n')
})

t.test('a server whose socket has the place of a standard stream is ready, too', async t => {
  const { program, address } = await started(
    t,
    `process.stdout.writable && require('fs').closeSync(0)
    require('net').createServer().listen(Number(process.argv[1]), '127.0.0.1', () => {
      console.log(require('fs').readlinkSync('/proc/self/fd/0'))
    })`
  )
  await untilListening(program, address, PATIENCE)
  await untilPrinted(program, '\n')
  t.match(program.stdout.text, /^socket:/)
})

t.test('a server that ends first is shown with its last words', async t => {
  const { program, address } = await started(t, 'console.error("no such option"); process.exit(2)')
  await t.rejects(untilListening(program, address, PATIENCE), {
    name: 'StartFailure',
    message: `the server ended with exit code 2 before it listened at 127.0.0.1:${address.port}; it wrote:\nno such option`,
    output: 'no such option',
    exit: { code: 2, signal: null }
  })
})

t.test('a server that is ended by a signal is shown with that', async t => {
  const { program, address } = await started(t, 'process.abort()')
  await t.rejects(untilListening(program, address, PATIENCE), {
    message: /^the server ended by SIGABRT before it listened at 127/
  })
})

t.test('a server that never listens costs its time', async t => {
  const { program, address } = await started(t, 'console.log("hi"); setInterval(() => {}, 1e6)')
  await untilPrinted(program, 'hi')
  await t.rejects(untilListening(program, address, 100), {
    message: /after 100 ms it does not listen at all; it wrote:\nhi$/
  })
})

t.test('a server on another port is told from one that never listens', async t => {
  const { program, address } = await started(
    t,
    `require('net').createServer().listen(0, '127.0.0.1', function () {
      console.log('port ' + this.address().port)
    })`
  )
  await untilPrinted(program, '\n')
  const port = program.stdout.text.trim().split(' ')[1]
  await t.rejects(untilListening(program, address, 100), {
    message: new RegExp(`it does not listen there but at 127\\.0\\.0\\.1:${port};`)
  })
})
