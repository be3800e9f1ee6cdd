import { existsSync, readdirSync } from 'node:fs'
import type { ServerAdapter } from '../target/adapter.js'
import { type Address, authority } from '../target/address.js'
import { listenSockets } from '../target/proc-net.js'
import { ServerTarget } from '../target/server-target.js'
import { exchange } from '../wire/client.js'
import { keepingOf, likenessOf } from '../wire/likeness.js'
import { describeResponse, type ResponseView } from '../wire/response.js'
import { type Check, finding, untried, well } from './check.js'
import { newSample, type Sample } from './sample.js'
import { startFinding } from './start-finding.js'

// As long as the suite waits for a server that is not called slow.
const PATIENCE = 5000

/** Starts a server and asks it for what every scenario needs. It is ended in the end. */
export async function serverChecks(adapter: ServerAdapter): Promise<readonly Check[]> {
  const target = targetOf(adapter)
  try {
    const started = await start(target)
    if (started.some(({ outcome }) => outcome === 'finding')) return started
    const served = await serves(target)
    const isAstray = served.some(({ step, outcome }) => step === 'root' && outcome === 'finding')
    if (isAstray) return [...started, ...served]
    return [
      ...started,
      ...served,
      await lists(target),
      await stores(target),
      await outlives(target)
    ]
  } finally {
    await target.stop()
  }
}

function targetOf(adapter: ServerAdapter): ServerTarget {
  return new ServerTarget(adapter, { seed: 1, patience: patienceWith(adapter) })
}

function patienceWith({ slow = 1 }: ServerAdapter): number {
  return PATIENCE * slow
}

async function start(target: ServerTarget): Promise<readonly Check[]> {
  try {
    await target.start()
  } catch (error) {
    return [startFinding(error, target.adapter)]
  }
  const { address, command } = target
  if (command.length === 0) return [await answers(target)]
  const sockets = [...listenSockets(process.pid)].filter(({ port }) => port === address.port)
  const where = sockets.map(plain).map(authority).join(' and ') || authority(address)
  const isOpen = sockets.some(({ host }) => host === '0.0.0.0' || host === '::')
  const note = isOpen ? ', every address of this machine; nothing fails for that' : ''
  const listens = well('listens', `at ${where}${note}`)
  return [well('starts', command.join(' ')), isOpen ? { ...listens, outcome: 'note' } : listens]
}

/** Java binds IPv4 addresses as IPv6 has them. */
function plain({ host, port }: Address): Address {
  return { host: host.replace(/^::ffff:/, ''), port }
}

/** Of a server that runs already no more is known than its URL. */
async function answers(target: ServerTarget): Promise<Check> {
  const response = await ask(target, `GET ${target.path} HTTP/1.0\r\n\r\n`)
  const where = authority(target.address)
  if (response.startLine !== '' || response.simple)
    return well('answers', `at ${where}: ${statusOf(response)}`)
  return finding('answers', `nothing answers at ${where}`, ['url'], 'start it, or name its address')
}

/** Whether it publishes the directory that it is told, and the file as it is. */
async function serves(target: ServerTarget): Promise<readonly Check[]> {
  const { root, adapter } = target
  if (root === undefined)
    return [untried('root', 'its adapter lacks a root'), untried('serves', 'no file is known')]
  const sample = newSample()
  const response = await getFile(target, sample)
  const likeness = likenessOf(response.body, sample.content)
  if (likeness === 'absent' || !isSuccess(response)) {
    const told = `a file that was put into ${root.seen} is not served: ${statusOf(response)}`
    // With a port of its own it cannot run twice.
    await target.stop()
    const how = await adviceOnRoot(adapter)
    const rest = untried('serves', 'the root has to be right before files are asked for or stored')
    return [finding('root', told, how.key, how.how), rest]
  }
  const apart = root.seat ? '; for it alone another directory is there' : ''
  const right = well('root', `what is put into ${root.seen} is served${apart}`)
  if (likeness === 'exact') return [right, well('serves', 'a file, as it is')]
  const told = `of a file's content there is: ${likeness}; that is the program's own, and the suite says more`
  return [right, finding('serves', told)]
}

async function getFile(target: ServerTarget, { name, content }: Sample): Promise<ResponseView> {
  target.root?.publish(name, content)
  return ask(target, `GET /${name} HTTP/1.0\r\n\r\n`)
}

async function ask(target: ServerTarget, head: string, body: Buffer = Buffer.alloc(0)) {
  const bytes = Buffer.concat([Buffer.from(head, 'latin1'), body])
  const patience = patienceWith(target.adapter)
  const { received } = await exchange(target.address, { bytes, patience, label: 'doctor' })
  return describeResponse(received)
}

function isSuccess({ status, simple }: ResponseView): boolean {
  return simple || (status !== undefined && status >= 200 && status < 300)
}

function statusOf({ startLine, simple, body }: ResponseView): string {
  if (simple) return `it answers without a head: ${body.toString('latin1', 0, 60)}`
  return startLine === '' ? 'it does not answer' : startLine
}

/** Another way to tell it the root, or another directory of its own, if that works. */
async function adviceOnRoot(adapter: ServerAdapter) {
  const isTold =
    adapter.start.some(word => word.includes('{root}')) || adapter.stdin?.includes('{root}')
  const others = isTold
    ? ['relative', 'absolute'].filter(root => root !== (adapter.root ?? 'absolute'))
    : ['.', ...foldersOf(adapter)].filter(root => root !== adapter.root)
  for (const root of others) {
    if (await servesWith({ ...adapter, root }))
      return { key: ['root'], how: `write root: ${root}, with which it works` }
  }
  const own =
    'a program that always serves a directory of its own has root: ./that, and one that lies elsewhere root: /that'
  return isTold
    ? { key: ['start'], how: `tell it {root} as it wants to be told; ${own}, and no {root}` }
    : { key: ['root'], how: `name the directory that it serves: ${own}` }
}

// A program has some few; each is tried by a start of its own.
const FOLDERS = 8

/** The directories beside the program, as a root has them. */
function foldersOf({ cwd }: ServerAdapter): readonly string[] {
  if (!existsSync(cwd)) return []
  const entries = readdirSync(cwd, { withFileTypes: true }).filter(entry => entry.isDirectory())
  const names = entries.map(({ name }) => name).filter(name => /^[^.]/.test(name))
  return names
    .filter(name => !/^(?:node_modules|src|build|target)$/.test(name))
    .slice(0, FOLDERS)
    .map(name => `./${name}`)
}

async function servesWith(adapter: ServerAdapter): Promise<boolean> {
  const target = targetOf(adapter)
  try {
    await target.start()
    const sample = newSample()
    const { body } = await getFile(target, sample)
    return likenessOf(body, sample.content) !== 'absent'
  } catch {
    return false
  } finally {
    await target.stop()
  }
}

async function lists(target: ServerTarget): Promise<Check> {
  if (!target.supports('listing')) return untried('lists', 'its adapter lacks listing')
  if (target.root === undefined) return untried('lists', 'no file is known')
  await target.ensureAlive()
  const { name, content } = newSample()
  target.root.publish(name, content)
  const response = await ask(target, 'GET / HTTP/1.0\r\n\r\n')
  if (isSuccess(response) && response.body.includes(name))
    return well('lists', 'the file by its name')
  const told = `GET / does not name a file of the root: ${statusOf(response)}`
  if (isAssigned(target)) return finding('lists', `${told}; that is the program's own`)
  return finding('lists', told, ['lacks'], 'if it is not meant to list, write lacks: [listing]')
}

/** The assignment asks for it: what lacks it is not spared. */
function isAssigned({ adapter }: ServerTarget): boolean {
  return adapter.suites.includes('httpfs')
}

async function stores(target: ServerTarget): Promise<Check> {
  if (!target.supports('post')) return untried('stores', 'its adapter lacks post')
  if (target.root === undefined) return untried('stores', 'nobody could look for the file')
  await target.ensureAlive()
  const { name, content } = newSample()
  const head = `POST /${name} HTTP/1.0\r\nContent-Length: ${content.length}\r\n\r\n`
  const response = await ask(target, head, content)
  const stored = target.root.stored(name)
  const kept = keepingOf(stored, content)
  if (kept === 'exact') return well('stores', `a posted file, as it is: ${statusOf(response)}`)
  if (kept === 'missing') {
    const told = `a posted file is not in the root: ${statusOf(response)}`
    if (isAssigned(target)) return finding('stores', `${told}; that is the program's own`)
    return finding('stores', told, ['lacks'], 'if it is not meant to store, write lacks: [post]')
  }
  return finding(
    'stores',
    `of a posted file there is: ${kept}; that is the program's own, and the suite says more`
  )
}

/** Whether it came through all this alive. */
async function outlives(target: ServerTarget): Promise<Check> {
  await target.ensureAlive()
  const [death] = target.takeDeaths()
  if (death === undefined) return well('lives', 'it still runs')
  const how = death.signal ?? `exit code ${death.exitCode}`
  const told = `it ended under a usual request (${how}); that is the program's own\n${death.stderr}`
  return finding('lives', told.trim())
}
