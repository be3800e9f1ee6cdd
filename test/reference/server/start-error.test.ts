import t from 'tap'
import { FileServer, type FileServerOptions } from '../../../reference/server/file-server.js'
import { explainStart } from '../../../reference/server/start-error.js'

async function failure(options: FileServerOptions): Promise<ReturnType<typeof explainStart>> {
  const outcome = await FileServer.listen(options).catch((error: unknown) => error)
  return explainStart(outcome, options)
}

t.test('the directory is at fault', async t => {
  const directory = t.testdir({ file: '' })
  t.same(await failure({ directory: `${directory}/none` }), {
    isNetwork: false,
    text: `cannot serve ${directory}/none: there is no such directory`
  })
  t.same(await failure({ directory: `${directory}/file` }), {
    isNetwork: false,
    text: `cannot serve ${directory}/file: it is not a directory`
  })
})

t.test('the network is at fault', async t => {
  const directory = t.testdir({})
  const server = await FileServer.listen({ directory, port: 0 })
  t.teardown(() => server.close())
  const taken = await failure({ directory, host: '127.0.0.1', port: server.port })
  t.same(taken, {
    isNetwork: true,
    text: `cannot listen on 127.0.0.1 port ${server.port}: the port is in use`
  })
  t.match(await failure({ directory, host: '192.0.2.1', port: 0 }), { isNetwork: true })
})

t.test('any other error is passed on', async t => {
  t.throws(() => explainStart(new TypeError('bug'), { directory: '.' }), { message: 'bug' })
})
