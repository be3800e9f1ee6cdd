import { Lacking } from '../expect/outcome.js'
import type { RedirectOffer } from '../target/offer.js'
import type { ServerLife } from './server-life.js'
import type { ServerScene } from './server-scene.js'

/** What a step may ask for, by the words it uses: the path of its URI. */
export const resources = {
  'the document': ({ shelf }) => shelf.get('document').path,
  'the second document': ({ shelf }) => shelf.get('second document').path,
  'the symbolic link': ({ shelf }) => shelf.get('symbolic link').path,
  'a missing document': ({ shelf }) => shelf.missing,
  'the root': () => '/',
  'the URL that redirects': ({ life }) => redirectOf(life).from,
  'the directory without its slash': ({ shelf }) => shelf.get('directory').path.slice(0, -1),
  'the directory': ({ shelf }) => shelf.get('directory').path
} as const satisfies Readonly<Record<string, (scene: ServerScene) => string>>

export type ResourceName = keyof typeof resources

/** Where the server was told to redirect. Throws Lacking where it was not. */
export function redirectOf({ target }: ServerLife): RedirectOffer {
  const offer = target.offer('redirect')
  if (offer) return offer
  throw new Lacking('redirect')
}

export function pathOf(scene: ServerScene, name: ResourceName): string {
  return resources[name](scene)
}
