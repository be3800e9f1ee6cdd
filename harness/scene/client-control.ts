import { expectEnd } from '../expect/invocation.js'
import { expectDelivered } from '../expect/printed-body.js'
import { expectGiven } from '../expect/sent-body.js'
import { expectAsked } from '../expect/sent-line.js'
import { fetchProtected } from './client-credentials.js'
import { fetchDocument } from './client-fetch.js'
import { postForm } from './client-post.js'
import { meetRedirect } from './client-redirect.js'
import { postLong } from './client-refusal.js'
import type { ClientScene } from './client-scene.js'

/** Throws a Violation unless the client asks for a document by GET and prints what it gets. */
export async function confirmFetch(scene: ClientScene): Promise<void> {
  const visit = await scene.asControl(() => fetchDocument(scene))
  expectAsked(visit, 'GET')
  expectDelivered(visit)
}

/** Throws a Violation unless the client, asked for a document, ends by itself. */
export async function confirmEnd(scene: ClientScene): Promise<void> {
  expectEnd(await scene.asControl(() => fetchDocument(scene)))
}

/** Throws a Violation unless the client sends a POST to the path it was given. */
export async function confirmPost(scene: ClientScene): Promise<void> {
  scene.require('post')
  const visit = await scene.asControl(() => postForm(scene))
  expectAsked(visit, 'POST')
}

/** Throws a Violation unless the client sends a long body whole. */
export async function confirmLongPost(scene: ClientScene): Promise<void> {
  scene.require('post')
  expectGiven(await scene.asControl(() => postLong(scene)))
}

/** Throws a Violation unless the client follows a redirect and prints the document. */
export async function confirmRedirect(scene: ClientScene): Promise<void> {
  scene.require('follow')
  const follow = () => meetRedirect(scene, 302, 'Location: {here}')
  expectDelivered(await scene.asControl(follow))
}

/** Throws a Violation unless it does so when the document is on another server. */
export async function confirmDeparture(scene: ClientScene): Promise<void> {
  scene.require('follow')
  const follow = () => meetRedirect(scene, 302, 'Location: {elsewhere}')
  expectDelivered(await scene.asControl(follow))
}

/** Throws a Violation unless a client that is given credentials gets a protected document. */
export async function confirmEntry(scene: ClientScene, challenge?: string): Promise<void> {
  scene.require('userinfo')
  expectDelivered(await scene.asControl(() => fetchProtected(scene, challenge)))
}
