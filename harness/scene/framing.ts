import { type Observed, summary, violation } from '../expect/observed.js'
import { Inconclusive } from '../expect/outcome.js'
import { statusPlace } from '../expect/place.js'
import { expectNotStored } from '../expect/stored.js'
import { filePath } from './files.js'
import { fill } from './placeholder.js'
import { requestText } from './request-text.js'
import type { ServerScene } from './server-scene.js'
import type { Document } from './shelf.js'
import { expectUploaded } from './upload.js'

/** Posts a file whose length is stated as the step words it. */
export function uploadWithLength(
  scene: ServerScene,
  content: Buffer,
  field: Buffer
): Promise<Observed> {
  const { path: target } = put(scene, content)
  const fields = fill(scene, field)
  return scene.ask(requestText(scene, { method: 'POST', target, fields, body: content }))
}

/** The same, and a FIN behind it: whoever waits for more learns that there is no more. */
export async function uploadWithLengthAndEnd(
  scene: ServerScene,
  content: Buffer,
  field: Buffer
): Promise<Observed> {
  const { path: target } = put(scene, content)
  const conversation = await scene.open()
  const fields = fill(scene, field)
  await conversation.say(requestText(scene, { method: 'POST', target, fields, body: content }))
  await conversation.pause()
  await conversation.finish()
  return conversation.ended()
}

/** Posts a file in two chunks, as a client of HTTP/1.1 does (RFC 9112 §7.1). */
export function uploadInChunks(scene: ServerScene): Promise<Observed> {
  const content = Buffer.from(scene.random.text(2), 'latin1')
  const { path } = put(scene, content)
  const lines = [
    `POST ${path} HTTP/1.1`,
    `Host: ${scene.authority}`,
    'Connection: close',
    'Transfer-Encoding: chunked'
  ]
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')
  const chunks = [content.subarray(0, 5), content.subarray(5), Buffer.alloc(0)].map(chunk)
  return scene.ask(Buffer.concat([head, ...chunks]))
}

/** Throws a Violation unless the post was refused, or its file is there, octet for octet. */
export async function expectRefusedOrUploaded(scene: ServerScene): Promise<void> {
  const { status = 0 } = scene.answer.response
  if (status >= 400 && status <= 599) return
  scene.note(`the post was answered: ${summary(scene.answer)}`)
  await expectUploaded(scene)
}

/**
 * Throws a Violation if a post that broke off was answered with success, or stored without an error.
 * A server that writes what comes may leave a part of a file, if it says that something is wrong.
 * Throws Inconclusive while nothing is said and the connection open.
 */
export function expectNotTaken({ answer, root, shelf }: ServerScene): void {
  const { status = 0 } = answer.response
  if (status >= 300) return
  if (status >= 200)
    throw violation(answer, 'no success', summary(answer), statusPlace(answer.response))
  if (answer.exchange.close === 'open') throw new Inconclusive('the server has not closed')
  const posted = shelf.get('posted file')
  expectNotStored(posted.path, root.stored(filePath(posted)))
}

/** Sends so many empty lines and a FIN. */
export async function sendEmptyLines(scene: ServerScene, count: number): Promise<Observed> {
  const conversation = await scene.open()
  await conversation.say(Buffer.from('\r\n'.repeat(count), 'latin1'))
  await conversation.finish()
  return conversation.ended()
}

function put({ shelf }: ServerScene, content: Buffer): Document {
  return shelf.put('posted file', { path: shelf.fresh('bin'), content })
}

function chunk(data: Buffer): Buffer {
  const size = Buffer.from(`${data.length.toString(16)}\r\n`, 'latin1')
  return Buffer.concat([size, data, Buffer.from('\r\n', 'latin1')])
}
