import { expectExactBody } from '../expect/document.js'
import type { Observed } from '../expect/observed.js'
import { Violation } from '../expect/outcome.js'
import { expectSuccess } from '../expect/status.js'
import { expectNotStored, expectStored, expectStoredOneOf } from '../expect/stored.js'
import type { GradeRecord } from '../verdict/result.js'
import { type CutName, deliveryOf } from './cut.js'
import { filePath } from './files.js'
import { fill } from './placeholder.js'
import { postText, requestText } from './request-text.js'
import type { ServerScene } from './server-scene.js'

/**
 * Proves that the server stores what is posted. Throws Lacking if it says that it does not, and a
 * Violation if the file is not there after a success.
 */
export async function storePost(scene: ServerScene): Promise<void> {
  scene.require('post')
  await scene.begin()
  const content = Buffer.from(scene.random.text(), 'latin1')
  const posted = scene.shelf.put('posted file', { path: scene.shelf.fresh(), content })
  expectSuccess(await scene.ask(postText(scene, posted.path, content), { label: 'control' }))
  expectStored(posted.path, await storedFile(scene, posted.path, [content]), content)
}

/** Posts a file to this path, by default to one that is new. */
export function upload(
  scene: ServerScene,
  content: Buffer,
  path = scene.shelf.fresh('bin')
): Promise<Observed> {
  scene.shelf.put('posted file', { path, content })
  return scene.ask(postText(scene, path, content))
}

/** Posts a new file in pieces. */
export function uploadCut(scene: ServerScene, content: Buffer, cut: CutName): Promise<Observed> {
  const { path } = scene.shelf.put('posted file', { path: scene.shelf.fresh('bin'), content })
  const bytes = postText(scene, path, content)
  return scene.ask(bytes, { delivery: deliveryOf(cut, bytes) })
}

/** Posts a new file, and random octets behind its end. */
export function uploadAndMore(
  scene: ServerScene,
  content: Buffer,
  more: number
): Promise<Observed> {
  const { path } = scene.shelf.put('posted file', { path: scene.shelf.fresh('bin'), content })
  return scene.ask(Buffer.concat([postText(scene, path, content), scene.random.letters(more)]))
}

/** Posts a new file under this name of the field Content-Length. */
export function uploadNaming(
  scene: ServerScene,
  content: Buffer,
  field: string
): Promise<Observed> {
  const { path } = scene.shelf.put('posted file', { path: scene.shelf.fresh('bin'), content })
  const fields = Buffer.from(`${field}: ${content.length}`, 'latin1')
  return scene.ask(requestText(scene, { method: 'POST', target: path, fields, body: content }))
}

/** Posts a file with a query that is to keep it from overwriting another. */
export function uploadWithSwitch(scene: ServerScene, target: string): Promise<Observed> {
  scene.require('overwrite-switch')
  return scene.ask(postText(scene, target, scene.random.letters(100)))
}

/** Posts to a path with words in braces. */
export async function postTo(scene: ServerScene, body: Buffer, target: Buffer): Promise<Observed> {
  await scene.begin()
  return scene.ask(postText(scene, fill(scene, target).toString('latin1'), body))
}

/** Says the head and half the body of a post, then goes away and waits for the server to close. */
export async function uploadHalf(scene: ServerScene, path: string): Promise<void> {
  const content = scene.random.letters(2000)
  scene.shelf.put('posted file', { path, content })
  const conversation = await scene.open()
  await conversation.say(postText(scene, path, content).subarray(0, -1000))
  await conversation.pause()
  await conversation.finish()
  await conversation.ended()
}

/** Throws a Violation unless a GET of the posted file answers with it, octet for octet. */
export async function expectServed(scene: ServerScene): Promise<GradeRecord> {
  const { path, content } = scene.shelf.get('posted file')
  return expectExactBody(await scene.ask(requestText(scene, { target: path })), content)
}

/** Throws a Violation unless the server holds the posted file, octet for octet. */
export async function expectUploaded(scene: ServerScene): Promise<GradeRecord> {
  const { path, content } = scene.shelf.get('posted file')
  return expectStored(path, await storedFile(scene, path, [content]), content)
}

/** Throws a Violation if there is a file where one was posted. */
export function expectNothingUploaded({ root, shelf }: ServerScene): void {
  const posted = shelf.get('posted file')
  expectNotStored(posted.path, root.stored(filePath(posted)))
}

/** Throws a Violation if a file was stored whose name is that of the second document, and more. */
export function expectNothingBeside({ root, shelf }: ServerScene): void {
  const { path } = shelf.get('second document')
  const other = root.list().find(name => name.startsWith(`${path.slice(1)}?`))
  if (other === undefined) return
  throw new Violation({ expected: 'no other file', actual: `a file /${other}` })
}

/** Throws a Violation unless the second document's file is what the judge made it. */
export function expectUnchanged({ root, shelf }: ServerScene): void {
  const document = shelf.get('second document')
  expectStored(document.path, root.stored(filePath(document)), document.content)
}

/** Throws a Violation unless the file of two rival posts holds one of them, octet for octet. */
export async function expectOneUploaded(scene: ServerScene): Promise<GradeRecord> {
  const [one, other] = ['rival 1', 'rival 2'].map(name => scene.shelf.get(name))
  if (!one || !other) throw new Error('there were no rivals')
  const contents = [one.content, other.content]
  return expectStoredOneOf(one.path, await storedFile(scene, one.path, contents), contents)
}

// A server may answer before its file is written, if it goes on writing. One that has not written
// a file of a megabyte within a second of its answer is not going to.
const WRITING = 1000
const GLANCE = 10

/** What lies under a path, as soon as that is one of these contents. */
async function storedFile(
  { root }: ServerScene,
  path: string,
  contents: readonly Buffer[]
): Promise<Buffer | undefined> {
  const file = decodeURI(path.slice(1))
  for (let waited = 0; waited < WRITING; waited += GLANCE) {
    if (contents.some(content => root.stored(file)?.equals(content))) break
    await new Promise(resolve => setTimeout(resolve, GLANCE))
  }
  return root.stored(file)
}
