import { expectDocument } from '../expect/document.js'
import type { Observed } from '../expect/observed.js'
import { Inconclusive, Lacking } from '../expect/outcome.js'
import { expectNotStored, expectStored } from '../expect/stored.js'
import type { ProtectedOffer } from '../target/offer.js'
import { fill } from './placeholder.js'
import { requestText } from './request-text.js'
import type { ServerScene } from './server-scene.js'

/** What a client may say in place of the right credentials, by the words of a step. */
export const credentials = {
  'the right credentials': ({ user, password }) => basic(`${user}:${password}`),
  'a wrong password': ({ user, password }) => basic(`${user}:${password}x`),
  'a part of the password': ({ user, password }) => basic(`${user}:${password.slice(0, -1)}`),
  'a wrong user': ({ user, password }) => basic(`${user}x:${password}`),
  'no password': ({ user }) => basic(`${user}:`),
  'no user': ({ password }) => basic(`:${password}`),
  'no user and no password': () => basic(':'),
  'no colon': ({ user, password }) => basic(`${user}${password}`.replaceAll(':', '')),
  'a colon too many': ({ user, password }) => basic(`${user}:${password}:x`),
  'a colon before the password': ({ user, password }) => basic(`${user}::${password}`),
  'the scheme alone': () => 'Basic',
  'the scheme and a space': () => 'Basic ',
  'no base64': () => 'Basic !!!',
  'credentials that are not encoded': ({ user, password }) => `Basic ${user}:${password}`,
  '100000 octets': () => `Basic ${'QUJD'.repeat(25_000)}`,
  'another scheme': ({ user, password }) => basic(`${user}:${password}`).replace('Basic', 'Bearer'),
  'an unknown scheme': () => 'Unknown abc',
  'the scheme in mixed case': ({ user, password }) =>
    basic(`${user}:${password}`).replace('Basic', 'bASIC'),
  'wrong credentials twice': () => `${basic('a:b')}\r\nAuthorization: ${basic('c:d')}`
} as const satisfies Readonly<Record<string, (offer: ProtectedOffer) => string>>

export type Credentials = keyof typeof credentials

/**
 * A document that is for one user alone, proven by a GET with the right credentials. Throws
 * Lacking where the server protects nothing, and a Violation if it is not served.
 */
export async function publishProtected(scene: ServerScene): Promise<void> {
  await layProtected(scene, 'protected document')
  expectDocument(
    await askWith(scene, 'the right credentials', { label: 'control' }),
    scene.shelf.get('protected document').content
  )
}

/** Another document under the same protection; nobody has asked for it yet. */
export async function layProtected(scene: ServerScene, name: string): Promise<void> {
  const { prefix } = offerOf(scene)
  await scene.begin()
  const path = `${prefix.slice(0, -1)}${scene.shelf.fresh()}`
  const { content } = scene.shelf.put(name, { path, content: scene.random.letters(40) })
  scene.root.publish(decodeURI(path.slice(1)), content)
}

/** Asks for a protected document with credentials. */
export function askWith(
  scene: ServerScene,
  name: Credentials,
  { label = 'request', document = 'protected document' } = {}
): Promise<Observed> {
  return askFor(scene, scene.shelf.get(document).path, { label, name })
}

/** Asks for the open document with credentials that it does not need. */
export function askOpenWith(scene: ServerScene, name: Credentials): Promise<Observed> {
  return askFor(scene, scene.shelf.get('document').path, { label: 'request', name })
}

/** Asks for the protected document with fields that are no credentials. */
export function askWithout(scene: ServerScene, fields?: Buffer): Promise<Observed> {
  const target = scene.shelf.get('protected document').path
  return scene.ask(requestText(scene, { target, ...(fields && { fields: fill(scene, fields) }) }))
}

/** The response if it is a 401. Throws Inconclusive for another: a policy may say 403 or 404. */
export function challengeOf(scene: ServerScene): Observed {
  const { answer } = scene
  if (answer.response.status === 401) return answer
  throw new Inconclusive(`the server does not answer 401 but ${answer.response.startLine}`)
}

/** Throws a Violation unless the protected document is what it was, and alone under its prefix. */
export function expectProtectedKept(scene: ServerScene): void {
  const { path, content } = scene.shelf.get('protected document')
  const file = decodeURI(path.slice(1))
  const folder = decodeURI(offerOf(scene).prefix.slice(1))
  expectStored(file, scene.root.stored(file), content)
  for (const other of scene.root.list().filter(each => each.startsWith(folder))) {
    if (other !== file) expectNotStored(other, scene.root.stored(other))
  }
}

interface Bearing {
  readonly label: string
  readonly name: Credentials
}

function askFor(scene: ServerScene, target: string, { label, name }: Bearing): Promise<Observed> {
  const fields = Buffer.from(`Authorization: ${credentials[name](offerOf(scene))}`, 'latin1')
  return scene.ask(requestText(scene, { target, fields }), { label })
}

function offerOf({ life }: ServerScene): ProtectedOffer {
  const offer = life.target.offer('protected')
  if (offer) return offer
  throw new Lacking('protected')
}

/** RFC 1945 §11.1: base64 of user, colon and password. */
function basic(cookie: string): string {
  return `Basic ${Buffer.from(cookie, 'latin1').toString('base64')}`
}
