import type { Observed } from '../expect/observed.js'
import { redirectedPath } from '../expect/redirection.js'
import { type CutName, deliveryOf } from './cut.js'
import { fill } from './placeholder.js'
import { requestText } from './request-text.js'
import { pathOf, type ResourceName } from './resource.js'
import type { ServerScene } from './server-scene.js'

/** Sends octets as they are, but for the words in braces. */
export async function send(scene: ServerScene, bytes: Buffer): Promise<Observed> {
  await scene.begin()
  return scene.ask(fill(scene, bytes))
}

/** Sends a request line, the field Host and an empty line. */
export function sendLine(scene: ServerScene, line: Buffer): Promise<Observed> {
  const rest = Buffer.from('\r\nHost: {authority}\r\n\r\n', 'latin1')
  return send(scene, Buffer.concat([line, rest]))
}

interface Sending {
  readonly method: string
  readonly target: Buffer
  readonly body: Buffer
}

/** Sends a body by a method of the step's own; its length is said as it is. */
export function sendBody(scene: ServerScene, sending: Sending): Promise<Observed> {
  const { method, body } = sending
  const target = fill(scene, sending.target).toString('latin1')
  const fields = Buffer.from(`Content-Length: ${body.length}`)
  return scene.ask(requestText(scene, { method, target, fields, body }))
}

export async function get(
  scene: ServerScene,
  name: ResourceName,
  fields?: Buffer
): Promise<Observed> {
  await scene.begin()
  return scene.ask(textOf(scene, 'GET', name, fields))
}

export async function head(
  scene: ServerScene,
  name: ResourceName,
  fields?: Buffer
): Promise<Observed> {
  scene.require('head')
  await scene.begin()
  return scene.ask(textOf(scene, 'HEAD', name, fields), { method: 'HEAD' })
}

/** Asks for the heads of two paths, one after the other, also of a server that knows no HEAD. */
export async function heads(scene: ServerScene, targets: readonly Buffer[]): Promise<void> {
  for (const each of targets) {
    const target = fill(scene, each).toString('latin1')
    await scene.ask(requestText(scene, { method: 'HEAD', target }), { method: 'HEAD' })
  }
}

/** Asks for the document in pieces. */
export function getCut(scene: ServerScene, cut: CutName): Promise<Observed> {
  const bytes = textOf(scene, 'GET', 'the document')
  return scene.ask(bytes, { delivery: deliveryOf(cut, bytes) })
}

/** Asks for a resource, then for the one that it redirects to. */
export async function follow(scene: ServerScene, name: ResourceName): Promise<Observed> {
  const asked = new URL(`http://${scene.authority}${pathOf(scene, name)}`)
  const target = redirectedPath(await get(scene, name), asked)
  return scene.ask(requestText(scene, { target }))
}

function textOf(scene: ServerScene, method: string, name: ResourceName, fields?: Buffer): Buffer {
  const target = pathOf(scene, name)
  return requestText(scene, { method, target, ...(fields && { fields: fill(scene, fields) }) })
}
