import { expectDocument } from '../expect/document.js'
import type { Observed } from '../expect/observed.js'
import { Inconclusive } from '../expect/outcome.js'
import { expectSuccess } from '../expect/status.js'
import { describeDate } from '../wire/date.js'
import { fieldOf } from '../wire/field.js'
import { filePath } from './files.js'
import { requestText } from './request-text.js'
import { redirectOf } from './resource.js'
import type { ServerScene } from './server-scene.js'
import type { Document } from './shelf.js'

/**
 * A document that the server serves, proven by a GET. Where the judge cannot fill the root, it is
 * whatever lies at the URL that the server is judged by. Throws a Violation if it is not served.
 */
export async function publishDocument(scene: ServerScene): Promise<Document> {
  await scene.begin()
  if (!scene.life.target.root) return findDocument(scene)
  const document = {
    path: scene.shelf.fresh(),
    content: Buffer.from(scene.random.text(), 'latin1')
  }
  write(scene, document)
  await confirm(scene, document)
  return scene.shelf.put('document', document)
}

// Long ago, with a day of one digit, and a year that nobody reads as one of this century.
const LONG_AGO = new Date('1994-11-06T08:49:37Z')

/**
 * A document of which the server tells when it was last modified, at least an hour ago. Throws
 * Inconclusive when it does not: it may then treat every condition as one that it cannot check.
 */
export async function publishDated(scene: ServerScene, written = LONG_AGO): Promise<Document> {
  scene.require('conditional-get')
  const { path, content } = scene.shelf.has('document')
    ? scene.shelf.get('document')
    : await publishDocument(scene)
  if (scene.life.target.root) write(scene, { path, content, modified: written })
  const observed = await confirm(scene, { path, content })
  return scene.shelf.put('document', { path, content, modified: modificationOf(observed) })
}

/** A directory of the root, proven by a GET of a document in it. */
export async function publishDirectory(scene: ServerScene): Promise<Document> {
  await scene.begin()
  const path = `/${scene.random.word()}/`
  const content = Buffer.from(scene.random.text(), 'latin1')
  const document = { path: `${path}${scene.random.word()}.txt`, content }
  write(scene, document)
  await confirm(scene, document)
  return scene.shelf.put('directory', { path, content })
}

/** A document that nobody has asked for yet. */
export async function layDown(
  scene: ServerScene,
  content: Buffer,
  attributes: { readonly name?: string; readonly modified?: Date } = {}
): Promise<Document> {
  await scene.begin()
  const { name, modified } = attributes
  const path = name === undefined ? scene.shelf.fresh('bin') : `/${encodeURI(name)}`
  const document = { path, content, ...(modified && { modified }) }
  write(scene, document)
  return scene.shelf.put('second document', document)
}

/** What the server redirects to, proven by a GET. Throws Lacking where it redirects nothing. */
export async function publishMoved(scene: ServerScene): Promise<Document> {
  const path = redirectOf(scene.life).to
  if (!path.startsWith('/')) throw new Inconclusive(`the server redirects to ${path}`)
  const document = { path, content: scene.random.letters(100) }
  await scene.begin()
  write(scene, document)
  await confirm(scene, document)
  return scene.shelf.put('second document', document)
}

/** A link in the root to the file that lies one level above it. */
export async function linkOutside(scene: ServerScene): Promise<Document> {
  await scene.begin()
  const path = scene.shelf.fresh()
  scene.root.link(path.slice(1), '../canary.txt')
  return scene.shelf.put('symbolic link', { path, content: Buffer.alloc(0) })
}

/** Takes a document's file away. */
export function remove({ root }: ServerScene, document: Document): void {
  root.take(filePath(document))
}

/** Gives the document another content, as long as the one before. */
export function rewrite(scene: ServerScene): void {
  const { path, content } = scene.shelf.get('document')
  const document = { path, content: Buffer.from(scene.random.word(content.length), 'latin1') }
  write(scene, scene.shelf.put('document', document))
}

function write({ root }: ServerScene, document: Document): void {
  const { content, modified } = document
  root.publish(filePath(document), content, modified ? { mtime: modified } : {})
}

async function findDocument(scene: ServerScene): Promise<Document> {
  const { path } = scene.life.target
  const observed = await control(scene, path)
  expectSuccess(observed)
  const { body } = observed.response
  if (body.length === 0) throw new Inconclusive('the document at the URL is empty')
  return scene.shelf.put('document', { path, content: body })
}

async function confirm(scene: ServerScene, { path, content }: Document): Promise<Observed> {
  const observed = await control(scene, path)
  expectDocument(observed, content)
  return observed
}

/**
 * Asks what the server has to answer. When it turns out to be dying of something that was before
 * this scenario, or to hang, it is started again and asked once more.
 */
async function control(scene: ServerScene, path: string): Promise<Observed> {
  const bytes = requestText(scene, { target: path })
  const first = await scene.ask(bytes, { label: 'control' })
  const again = first.exchange.received.length === 0 && (await scene.revive())
  const observed = again ? await scene.ask(bytes, { label: 'control' }) : first
  scene.options.patience.remember(observed.exchange)
  return observed
}

// What was modified within the last hour may be made anew for every request.
const HOUR = 3_600_000

function modificationOf({ response }: Observed): Date {
  const { instant } = describeDate(fieldOf(response, 'Last-Modified') ?? '')
  if (instant === undefined) throw new Inconclusive('the server sends no Last-Modified')
  if (instant.getTime() < Date.now() - HOUR) return instant
  throw new Inconclusive('the document was modified less than an hour ago')
}
