import { Connection, type ConnectionOptions } from './connection.js'
import type { Delivery } from './delivery.js'
import type { Address, Exchange } from './exchange.js'

/** One request on a connection of its own, and how long to look at what comes of it. */
export interface Plan extends ConnectionOptions {
  readonly bytes: Buffer
  /** By default in one piece. */
  readonly delivery?: Delivery
  /** Whether a FIN follows the request. */
  readonly halfClose?: boolean
  /** By default until the response is complete. A close ends both. */
  readonly until?: 'complete' | 'close'
  /** By default what the request line begins with. */
  readonly method?: string
}

/**
 * Sends a request and describes what came of it. Never throws for what the peer does. Waits for
 * the connection, for each piece to be taken and for the response, each with the whole patience.
 */
export async function exchange(address: Address, plan: Plan): Promise<Exchange> {
  const connection = await Connection.open(address, plan)
  const sent = await connection.send(plan.bytes, plan.delivery)
  if (sent && plan.halfClose) await connection.end()
  await connection.until(plan.until ?? 'complete', { method: plan.method ?? methodOf(plan.bytes) })
  return connection.close()
}

/** Carries out all plans at once, each on its own connection. */
export function exchanges(address: Address, plans: readonly Plan[]): Promise<Exchange[]> {
  return Promise.all(plans.map(plan => exchange(address, plan)))
}

function methodOf(bytes: Buffer): string {
  return bytes.toString('latin1', 0, 64).split(' ', 1).join()
}
