import { expectSomeBody } from '../expect/body-length.js'
import type { Observed } from '../expect/observed.js'
import { Inconclusive } from '../expect/outcome.js'
import { expectStatus, expectSuccess } from '../expect/status.js'
import { type CutName, deliveryOf } from './cut.js'
import { filePath } from './files.js'
import { fill } from './placeholder.js'
import { postText, requestText } from './request-text.js'
import type { ServerScene } from './server-scene.js'

/** Proves that the server takes a post. Throws Lacking if it says it does not, else a Violation. */
export async function acceptPost(scene: ServerScene): Promise<void> {
  scene.require('post')
  await scene.begin()
  const content = Buffer.from(scene.random.text(), 'latin1')
  expectSuccess(await scene.ask(posting(scene, content), { label: 'control' }))
}

/** Posts a body to a new path, with fields of the step's own before Content-Length. */
export async function post(scene: ServerScene, body: Buffer, field?: Buffer): Promise<Observed> {
  await scene.begin()
  return scene.ask(posting(scene, body, field))
}

/** Posts a body of some lines in pieces. */
export async function postCut(scene: ServerScene, cut: CutName): Promise<Observed> {
  const bytes = posting(scene, Buffer.from(scene.random.text(), 'latin1'))
  return scene.ask(bytes, { delivery: deliveryOf(cut, bytes) })
}

/** Posts a body under a length that the step words itself, or under none. */
export async function postWithLength(
  scene: ServerScene,
  body: Buffer,
  length?: Buffer
): Promise<Observed> {
  const target = newPath(scene)
  return scene.ask(
    requestText(scene, { method: 'POST', target, body, ...(length && { fields: length }) })
  )
}

/** Posts a body and CRLF, which its length does not count. */
export async function postAndLineEnd(scene: ServerScene, body: Buffer): Promise<Observed> {
  return scene.ask(Buffer.concat([posting(scene, body), Buffer.from('\r\n')]))
}

const MILLION = 1_000_000

/** A request that no server honours, with a long body behind it. */
export async function sendUnwelcome(scene: ServerScene): Promise<Observed> {
  const body = Buffer.alloc(MILLION, 'x')
  const fields = Buffer.from(`Content-Length: ${MILLION}`)
  const method = scene.shelf.unknown
  return scene.ask(requestText(scene, { method, target: scene.shelf.missing, fields, body }))
}

/**
 * Throws a Violation if the post created a file, and was not answered with 201 and a body that
 * tells of it; Inconclusive if it created none (RFC 1945 §8.3).
 */
export async function expectCreationReported(scene: ServerScene): Promise<void> {
  const posted = scene.shelf.get('posted file')
  const observed = await scene.wholeAnswer()
  if (scene.root.stored(filePath(posted)) === undefined) {
    throw new Inconclusive('the post created no file')
  }
  expectStatus(observed, 201)
  expectSomeBody(observed)
}

function posting(scene: ServerScene, body: Buffer, field?: Buffer): Buffer {
  const fields = field === undefined ? [] : [fill(scene, field).toString('latin1')]
  return postText(scene, newPath(scene), body, fields)
}

function newPath({ shelf }: ServerScene): string {
  return shelf.put('posted file', { path: shelf.fresh(), content: Buffer.alloc(0) }).path
}
