import { Inconclusive, Violation } from '../expect/outcome.js'
import { growthOf, type Memory } from '../target/memory.js'
import type { Conversation } from './conversation.js'
import { requestText } from './request-text.js'
import type { ServerScene } from './server-scene.js'

/** Another client says that so many octets are going to come, sends five and waits. */
export async function announceLong(
  scene: ServerScene,
  method: string,
  octets: number
): Promise<void> {
  const target = scene.shelf.get('document').path
  const fields = Buffer.from(`Content-Length: ${octets}`)
  const body = Buffer.from('hello')
  const bytes = requestText(scene, { method, target, fields, body })
  await afterwards(scene, conversation => conversation.say(bytes))
}

/** Another client asks so often for the second document on one connection, and reads nothing. */
export async function askUnread(scene: ServerScene, count: number): Promise<void> {
  const { path: target } = scene.shelf.get('second document')
  const one = requestText(scene, { target, fields: Buffer.from('Connection: keep-alive') })
  const bytes = Buffer.from(one.toString('latin1').repeat(count), 'latin1')
  await afterwards(scene, conversation => {
    conversation.ignore()
    return conversation.say(bytes)
  })
}

// A third of what is announced, and of what the answers would take together. Measured on two busy
// cores, in MiB: announced by POST, announced by GET, asked for and not read.
//   httpfs 0.3 0.1 8.9    nginx 0 0 0.2        Apache 0.1 1.2 0    lighttpd 0.1 0 0.1
//   busybox 0 0 0         Python 0 0 0.1       Ruby 0 0 2.3        PHP 0 0 0
//   mini_httpd 1.4 1.4 1.4  webfs 0 0 0        Caddy 8.1 0 0.1     jwebserver (Java 25) 0 0.1 0.2
//   node:http 0.3 0.3 178: it goes on reading requests while nobody takes the answers
// Beyond that a thread costs a stack of 8 MiB, and the memory of Go grows by 64 MiB at once.
const MOST = 96 * 1024 * 1024

/** Throws a Violation when the server has taken more memory than is right for one client. */
export function expectModest(scene: ServerScene): void {
  const taken = growthOf(scene.memory, memoryNow(scene))
  if (taken <= MOST) return
  const [expected, actual] = [MOST, taken].map(octets => `${Math.round(octets / 2 ** 20)} MiB`)
  throw new Violation({ expected: `at most ${expected} more`, actual: `${actual} more` })
}

/**
 * Notes what the server holds and lets another client act. When the server has had time for it, and
 * has answered a request that came later, what it takes for that client is taken.
 */
async function afterwards(
  scene: ServerScene,
  act: (conversation: Conversation) => Promise<void>
): Promise<void> {
  const before = memoryNow(scene)
  const conversation = await scene.open({ label: 'another client' })
  await act(conversation)
  await conversation.pause()
  await scene.ask(requestText(scene, { target: scene.shelf.get('document').path }))
  scene.memory = before
}

function memoryNow({ life }: ServerScene): Memory {
  const { memory } = life.target
  if (memory !== undefined) return memory
  throw new Inconclusive("the judge cannot look into the server's process")
}
