import type { Observed } from '../expect/observed.js'
import { Violation } from '../expect/outcome.js'
import { nearMisses } from '../generate/near-miss.js'
import { findSmallest, type Smallest } from '../generate/smallest.js'
import { validKinds } from '../generate/valid.js'
import { visible } from '../wire/visible.js'
import { filePath } from './files.js'
import { fill } from './placeholder.js'
import type { ServerScene } from './server-scene.js'

/** What may be drawn, by the words of a step. */
export const drawables = { ...validKinds, ...nearMisses }

export type Drawable = keyof typeof drawables

/** Requests of one kind that are still to be drawn: each is sent and judged before the next. */
export interface Drawing {
  readonly kind: Drawable
  readonly count: number
}

/**
 * Draws the requests, asks them one after the other and holds the answers to what is expected.
 * Throws the Violation of the smallest request that was found to break it, with its octets.
 */
export async function judgeDrawn(
  scene: ServerScene,
  expect: (observed: Observed, content: Buffer) => void
): Promise<void> {
  const { kind, count } = drawingOf(scene)
  const path = fill(scene, Buffer.from('{document path}', 'latin1')).toString('latin1')
  const { content } = scene.shelf.get('document')
  const fresh = scene.shelf.put('posted file', { path: scene.shelf.fresh(), content: NOTHING }).path
  const requests = drawables[kind]({ path, fresh, authority: scene.authority })
  const seed = scene.random.below(2 ** 31)
  const check = async (bytes: Buffer) =>
    expect(await scene.ask(bytes, { method: methodOf(bytes) }), content)
  const { smallest, checked } = await findSmallest(requests, { seed, count }, check, isViolation)
  scene.note(`${checked} requests ${kind} from the seed ${seed}`)
  if (smallest) throw reported(scene, smallest)
}

/** What the drawn posts have left behind, where the judge can look at it. */
export function postedFile({ life, shelf }: ServerScene): Buffer | undefined {
  return life.target.root?.stored(filePath(shelf.get('posted file')))
}

// Of a request that is none, nobody knows which response is due: one with a body, as to GET.
function methodOf(bytes: Buffer): string {
  return bytes.toString('latin1', 0, 5) === 'HEAD ' ? 'HEAD' : 'GET'
}

const NOTHING = Buffer.alloc(0)

function drawingOf({ drawing }: ServerScene): Drawing {
  if (drawing) return drawing
  throw new Error('nothing has been drawn')
}

function isViolation(error: unknown): boolean {
  return error instanceof Violation
}

function reported(scene: ServerScene, smallest: Smallest): unknown {
  const { bytes, error, seed, path, drawn, shrinks } = smallest
  const request = `"${visible(bytes)}"`
  const origin = `request ${drawn}, shrunk ${shrinks} times; seed ${seed}, path ${path}`
  scene.note(`the smallest request that shows it is ${request} (${origin})`)
  if (!(error instanceof Violation)) return error
  const { evidence } = error
  return new Violation({ ...evidence, actual: `${evidence.actual}, to ${request} (${origin})` })
}
