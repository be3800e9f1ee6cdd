import { expectExactBody } from '../expect/document.js'
import { type Observed, summary, violation } from '../expect/observed.js'
import { statusPlace } from '../expect/place.js'
import { expectMethodKnown, methodsIn } from '../expect/response-field.js'
import { requestText } from './request-text.js'
import type { ServerScene } from './server-scene.js'

/** Puts a body under a new path, or under the one that was put under last. */
export async function put(scene: ServerScene, body: Buffer, again = false): Promise<void> {
  const path = again ? scene.shelf.get('put document').path : scene.shelf.fresh()
  scene.shelf.put('put document', { path, content: body })
  await scene.ask(withBody(scene, 'PUT', path, body))
}

/** Throws a Violation if the server says that it has stored what was put, and has not. */
export async function expectPut(scene: ServerScene): Promise<void> {
  const { path, content } = scene.shelf.get('put document')
  if (!isSuccess(scene.answer)) return
  expectExactBody(await scene.ask(requestText(scene, { target: path })), content)
}

/**
 * Throws a Violation if the server says that the second document is deleted, and serves it; or
 * that it is not, and serves it no more. With 202 it may still be about to (RFC 1945 §9.2).
 */
export async function expectDeleted(scene: ServerScene): Promise<void> {
  const { path, content } = scene.shelf.get('second document')
  const told = scene.answer
  const seen = await scene.ask(requestText(scene, { target: path }))
  if (told.response.status === 202) return
  if (!isSuccess(told)) return void expectExactBody(seen, content)
  if (!isSuccess(seen)) return
  const at = statusPlace(seen.response)
  throw violation(seen, `an error status after ${summary(told)}`, summary(seen), at)
}

/** Throws a Violation unless the document is what it was. */
export async function expectKept(scene: ServerScene): Promise<void> {
  const { path, content } = scene.shelf.get('document')
  expectExactBody(await scene.ask(requestText(scene, { target: path })), content)
}

/** Throws a Violation if a method that Allow lists is unknown or not allowed after all. */
export async function expectAllowed(scene: ServerScene): Promise<void> {
  const { path } = scene.shelf.get('second document')
  for (const method of methodsIn(scene.answer)) {
    const bytes = withBody(scene, method, path, Buffer.alloc(0))
    expectMethodKnown(await scene.ask(bytes, { method }), method)
  }
}

function withBody(scene: ServerScene, method: string, target: string, body: Buffer): Buffer {
  const fields = Buffer.from(`Content-Length: ${body.length}`)
  return requestText(scene, { method, target, fields, body })
}

function isSuccess({ response: { status = 0 } }: Observed): boolean {
  return status >= 200 && status < 300
}
