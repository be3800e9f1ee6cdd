import type { Observed } from '../expect/observed.js'
import { requestText } from './request-text.js'
import type { ServerScene } from './server-scene.js'

/** Paths that are longer than a file system takes, and shorter than a request line may be. */
export const longPaths = {
  'a name of 300 letters': ({ random }) => `/${random.word(300)}`,
  'a document 3900 directories deep': () => `/${'a/'.repeat(3900)}`,
  'the parent of the parent, 2600 times': () => '/..'.repeat(2600)
} as const satisfies Readonly<Record<string, (scene: ServerScene) => string>>

export type LongPath = keyof typeof longPaths

export function getLong(scene: ServerScene, name: LongPath): Promise<Observed> {
  return scene.ask(requestText(scene, { target: longPaths[name](scene) }))
}
