import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { seatWords, unseated } from '../../../harness/target/seat-command.js'
import { ServerTarget } from '../../../harness/target/server-target.js'
import { StartFailure } from '../../../harness/target/start-failure.js'
import { exchange } from '../../../harness/wire/client.js'
import { nodeServer, PATIENCE } from './programs.js'

// It answers with what the file is that a line names, from its fixed root; or stores a line there.
const script = `const fs = require('fs'), { join } = require('path'), root = process.argv[2]
fs.mkdirSync(root, { recursive: true })
require('net').createServer(s => s.on('error', () => {}).once('data', line => {
  const [verb, name, text] = String(line).trim().split(' '), path = join(root, name)
  try {
    s.end(verb === 'list' ? fs.readdirSync(path).sort().join() : verb === 'get'
      ? fs.readFileSync(path, 'latin1') : String(fs.writeFileSync(path, text)))
  } catch (error) { s.end(error.code) }
})).listen(Number(process.argv[1]), '127.0.0.1')`

const unique = `h10spec-${process.pid}`
const hasSeats = await canSeat()

async function canSeat(): Promise<boolean> {
  try {
    const ground = { ground: '/srv', within: 'x', kept: [], site: '/srv', place: '/srv/x' }
    return (await seatWords(ground, '/')).length > 0
  } catch {
    return false
  }
}

if (hasSeats) {
  const places = [`/srv/${unique}/a/pages`, `/tmp/${unique}`, `/${unique}`, `/home/${unique}/www`]
  for (const place of places) {
    t.test(`a root that is always in ${place} is filled, and is nowhere else`, async t => {
      const server = await start(t, place)
      server.root?.publish('page', Buffer.from('its own'))
      t.equal(await ask(server, 'get page'), 'its own')
      await ask(server, 'put new stored')
      t.same(server.root?.stored('new'), Buffer.from('stored'))
      t.equal(server.root?.seen, place)
      t.notOk(existsSync(place))
      t.notOk(existsSync(join(place, '..', 'canary.txt')))
    })

    t.test(`what lies around ${place} is the judge's to see`, async t => {
      const server = await start(t, place)
      const before = server.root?.outside()
      const { content } = server.root?.sibling ?? {}
      t.equal(await ask(server, `get ../${nameOf(place)}-sibling/canary.txt`), content?.toString())
      t.match(await ask(server, 'get ../canary.txt'), /^canary /)
      await ask(server, 'put ../intruder.txt x')
      t.same(Object.keys(server.root?.outside() ?? {}).length, Object.keys(before ?? {}).length + 1)
      await server.renew()
      t.equal(await ask(server, 'list .'), '')
    })
  }

  t.test('a directory that is there stays as it is, and so does what lies beside it', async t => {
    const directory = t.testdir({ pages: { real: 'real' }, other: 'other', deep: { a: 'a' } })
    const place = join(directory, 'pages')
    const server = await start(t, place)
    t.equal(await ask(server, 'list .'), '')
    t.equal(await ask(server, 'get ../other'), 'other')
    t.equal(await ask(server, 'get ../deep/a'), 'a')
    await ask(server, 'put real changed')
    t.equal(readFileSync(join(place, 'real'), 'utf8'), 'real')
    t.same(readdirSync(directory).sort(), ['deep', 'other', 'pages'])
  })

  t.test('two servers with one place do not see the files of each other', async t => {
    const place = `/srv/${unique}`
    const [one, other] = [await start(t, place), await start(t, place)]
    await ask(one, 'put mine x')
    t.equal(await ask(other, 'list .'), '')
    t.equal(await ask(one, 'list .'), 'mine')
  })

  t.test('how it ends is told as it is', async t => {
    const adapter = { ...nodeServer('process.exit(7)'), root: `/srv/${unique}` }
    const server = new ServerTarget(adapter, { seed: 1, patience: PATIENCE })
    t.teardown(() => server.stop())
    await t.rejects(server.start(), { name: 'StartFailure', exit: { code: 7, signal: null } })
  })
}

t.test('what keeps a program from its seat is no fault of its own', async t => {
  const seat = { ground: '/srv', within: 'x', kept: [], site: '/srv', place: '/srv/x' }
  const error = new StartFailure('it ended', 'mount: /srv: denied\nh10spec: it has no seat')
  t.match(unseated(error, seat), { name: 'NoSeat', message: /\(mount: \/srv: denied\)$/ })
  const own = new StartFailure('it ended', 'Traceback')
  t.equal(unseated(own, seat), own)
})

t.test('a machine that does not allow it says so', async t => {
  const seat = { ground: '/srv', within: 'x', kept: [], site: '/srv', place: '/srv/x' }
  await t.rejects(seatWords(seat, '/', [['sh', '-c', 'echo not allowed >&2; exit 1']]), {
    name: 'NoSeat',
    message:
      '/srv/x is always its root, and this machine lets no program have a directory of its own there (not allowed)'
  })
})

async function start(t: Test, root: string): Promise<ServerTarget> {
  const adapter = nodeServer(script, {
    root,
    start: ['{node}', '-e', script, '{port}', root]
  })
  const server = new ServerTarget(adapter, { seed: 1, patience: PATIENCE })
  t.teardown(() => server.stop())
  await server.start()
  return server
}

async function ask({ address }: ServerTarget, line: string): Promise<string> {
  const bytes = Buffer.from(`${line}\n`)
  const { received } = await exchange(address, { bytes, patience: PATIENCE, label: 'test' })
  return received.toString('latin1')
}

function nameOf(place: string): string {
  return place.split('/').at(-1) ?? ''
}
