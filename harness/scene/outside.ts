import { basename } from 'node:path'
import { expectAnswerOrClose } from '../expect/closing.js'
import type { Observed } from '../expect/observed.js'
import { expectUntouched, type Secret } from '../expect/outside.js'
import type { ServerScene } from './server-scene.js'
import type { Document } from './shelf.js'

/** What the files outside the root hold. */
export function secretsOf({ root }: ServerScene): readonly Secret[] {
  return root.canaries.map(({ path, content }) => ({
    name: `the file ${path}`,
    text: content.toString('latin1').trim()
  }))
}

/** A link in the root to the file whose directory shares the root's name as a prefix. */
export async function linkToSibling(scene: ServerScene): Promise<Document> {
  await scene.begin()
  const path = scene.shelf.fresh()
  scene.root.link(path.slice(1), scene.root.sibling.path)
  return scene.shelf.put('symbolic link', { path, content: Buffer.alloc(0) })
}

/** What the files and directories next to the root are called. */
export function namesOutside({ root }: ServerScene): readonly Secret[] {
  const names = root.canaries.flatMap(({ path }) => path.split('/').slice(-2))
  const unique = [...new Set(names)].filter(name => name !== '..')
  return unique.map(text => ({ name: `the name ${text}`, text }))
}

/**
 * Throws a Violation unless the request was answered, or the connection closed, and everything
 * outside the root is as it was before the scenario.
 */
export function expectOutsideUntouched({ root, before }: ServerScene, observed: Observed): void {
  const planted = root.canaries.map(({ path }) => basename(path))
  expectUntouched(before, root.outside(), { sent: observed.exchange.sent, planted })
  expectAnswerOrClose(observed)
}
