import { authority } from '../target/address.js'
import type { Death, ServerTarget } from '../target/server-target.js'
import type { FindingKind } from '../verdict/result.js'
import { Connection } from '../wire/connection.js'

/** On what a server ends, whatever it is asked for. */
export interface Mortality {
  readonly kind: Extract<FindingKind, 'ends-on-connect' | 'dies-on-every-request'>
  readonly death: Death
}

// From its error to its exit an interpreter takes up to 50 ms on an idle machine, and a virtual
// machine a little more.
const DYING = 500
// On a busy machine it takes longer. What was seen to end on a request is looked at once more, as it
// may have begun to end before.
const DYING_SLOWLY = 3000

/**
 * Looks whether a server ends on a connection over which nothing is said, or else on the plainest
 * request there is, for a document that it publishes. Undefined when it bears both.
 */
export async function examine(target: ServerTarget): Promise<Mortality | undefined> {
  const path = '/examination.txt'
  target.root?.publish(path, Buffer.from('examination\n'))
  const silent = await deathAfter(target, undefined)
  if (silent) return { kind: 'ends-on-connect', death: silent }
  const line = `GET ${target.root ? path : target.path} HTTP/1.0`
  const asked = await deathAfter(target, line)
  if (!asked) return undefined
  const late = await deathAfter(target, undefined, DYING_SLOWLY)
  if (late) return { kind: 'ends-on-connect', death: late }
  return { kind: 'dies-on-every-request', death: asked }
}

/** How the server ended without a word; undefined when it answered, or is still there. */
async function deathAfter(
  target: ServerTarget,
  requestLine: string | undefined,
  patience = DYING
): Promise<Death | undefined> {
  await target.ensureAlive()
  target.takeDeaths()
  const connection = await Connection.open(target.address, {
    patience,
    label: 'examination'
  })
  if (requestLine !== undefined) {
    await connection.send(
      Buffer.from(`${requestLine}\r\nHost: ${authority(target.address)}\r\n\r\n`)
    )
    await connection.until('complete')
  }
  const hasEnded = await target.endsWithin(patience)
  const { received } = await connection.close()
  const [death] = target.takeDeaths()
  return hasEnded && received.length === 0 ? death : undefined
}
