import { expectDelivered } from '../expect/printed-body.js'
import { expectAsked } from '../expect/sent-line.js'
import { answerOf, documentOf, redirectTo } from './client-answer.js'
import { fetchDocument } from './client-fetch.js'
import { postForm } from './client-post.js'
import type { ClientScene } from './client-scene.js'

/** Throws a Violation unless the client asks for a document by GET and prints what it gets. */
export async function confirmFetch(scene: ClientScene): Promise<void> {
  const visit = await fetchDocument(scene)
  expectAsked(visit, 'GET')
  expectDelivered(visit)
}

/** Throws a Violation unless the client sends a POST to the path it was given. */
export async function confirmPost(scene: ClientScene): Promise<void> {
  scene.require('post')
  const visit = await postForm(scene)
  expectAsked(visit, 'POST')
}

/** Throws a Violation unless the client follows a redirect to another server and prints the document. */
export async function confirmRedirect(scene: ClientScene): Promise<void> {
  scene.require('follow')
  const body = Buffer.from(scene.random.text())
  const [from, to] = [`/${scene.random.word()}`, `/${scene.random.word()}`]
  const elsewhere = await scene.listen(() => answerOf(documentOf(body)))
  const here = await scene.listen(() => answerOf(redirectTo(elsewhere.url(to))))
  const ask = { method: 'GET', url: here.url(from), follow: true } as const
  expectDelivered(await scene.run(ask, { body, target: to }))
}
